import { html, nothing, type TemplateResult } from "lit";
import { ICONS } from "./icons";
import type { Labels } from "../labels";
import { BACK, type Message, type QuickReply } from "../protocol";

/** More steps of a scale than these do not fit side by side on a phone. */
const MOST_ABREAST = 5;

const isBack = ({ payload }: QuickReply): boolean => payload === BACK;

/** The buttons of the last answer; those of a quiz question are its scale, numbered, and the way back. */
export function quickReplies(
  offering: Message | undefined,
  labels: Labels,
  settling: boolean,
  choose: (reply: QuickReply) => void,
): TemplateResult | typeof nothing {
  if (!offering?.quickReplies) return nothing;
  const scale = offering.progress !== undefined;
  const press = (reply: QuickReply, look: string, mark: unknown): TemplateResult =>
    html`<button type="button" class=${look} part="reply" @click=${() => choose(reply)}>
      ${mark}<span class="reply-title">${reply.title}</span>
    </button>`;
  const back = scale ? offering.quickReplies.filter(isBack) : [];
  const steps = offering.quickReplies.filter((reply) => !back.includes(reply));
  const number = (index: number): TemplateResult => html`<span class="number" aria-hidden="true">${index + 1}</span>`;
  const shown = steps.map((reply, index) => press(reply, "reply", scale ? number(index) : nothing));
  const kind = `replies${scale ? " scale" : ""}${settling ? " settling" : ""}`;
  return html`<div class=${kind} part="replies" role="group" aria-label=${scale ? labels.scale : labels.choices}>
    ${scale ? html`<div class=${steps.length > MOST_ABREAST ? "steps many" : "steps"}>${shown}</div>` : shown}
    ${back.map((reply) => press(reply, "reply back", ICONS.back))}
  </div>`;
}

/** What a screen reader tells of the buttons, once, with the digits that work. */
export function spoken(offering: Message | undefined, labels: Labels): string {
  const replies = offering?.quickReplies ?? [];
  if (!replies.length) return "";
  if (!offering?.progress) return labels.offered(replies.map(({ title }) => title).join(", "));
  return labels.offeredScale(replies.map(({ title, payload }, index) => (payload === BACK ? title : `${index + 1} ${title}`)).join(", "));
}
