import { html, nothing, type TemplateResult } from "lit";
import { ICONS } from "./icons";
import type { Labels } from "./labels";
import { BACK, type Message, type QuickReply } from "./protocol";

/** The buttons of the last answer; those of a quiz question are its scale, numbered, and the way back. */
export function quickReplies(
  offering: Message | undefined,
  labels: Labels,
  choose: (reply: QuickReply) => void,
): TemplateResult | typeof nothing {
  if (!offering?.quickReplies) return nothing;
  const scale = offering.progress !== undefined;
  const isBack = (reply: QuickReply): boolean => scale && reply.payload === BACK;
  const number = (index: number): TemplateResult => html`<span class="number" aria-hidden="true">${index + 1}</span>`;
  return html`<div class=${scale ? "replies scale" : "replies"} role="group" aria-label=${scale ? labels.scale : labels.choices}>
    ${offering.quickReplies.map(
      (reply, index) => html`<button type="button" class=${isBack(reply) ? "reply back" : "reply"} @click=${() => choose(reply)}>
        ${isBack(reply) ? ICONS.back : scale ? number(index) : nothing}<span class="reply-title">${reply.title}</span>
      </button>`,
    )}
  </div>`;
}
