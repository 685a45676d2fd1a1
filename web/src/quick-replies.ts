import { html, nothing, type TemplateResult } from "lit";
import type { Labels } from "./labels";
import type { Message, QuickReply } from "./protocol";

/** The buttons of the last answer; those of a quiz question are its scale, numbered. */
export function quickReplies(
  offering: Message | undefined,
  labels: Labels,
  choose: (reply: QuickReply) => void,
): TemplateResult | typeof nothing {
  if (!offering?.quickReplies) return nothing;
  const scale = offering.progress !== undefined;
  const number = (index: number): TemplateResult => html`<span class="number" aria-hidden="true">${index + 1}</span>`;
  return html`<div class=${scale ? "replies scale" : "replies"} role="group" aria-label=${scale ? labels.scale : labels.choices}>
    ${offering.quickReplies.map(
      (reply, index) => html`<button type="button" class="reply" @click=${() => choose(reply)}>
        ${scale ? number(index) : nothing}<span class="reply-title">${reply.title}</span>
      </button>`,
    )}
  </div>`;
}
