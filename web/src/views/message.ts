import { html, nothing, type TemplateResult } from "lit";
import type { Delivery, Rating } from "../conversation";
import type { Labels, Language } from "../labels";
import { textBeside, type Message, type Progress, type Source } from "../protocol";
import { parseText, safeUrl, type Block, type Inline } from "../text";
import { ICONS } from "./icons";
import type { Acts } from "./model";
import { scoreBars } from "./scores";

/** What is known of one message beside what it says. */
export interface Marks {
  /** How far an own message got. */
  readonly delivery: Delivery | undefined;
  readonly online: boolean;
  /** Whether the answer may be rated, and how it was. */
  readonly rateable: boolean;
  readonly rating: Rating | undefined;
}

/** What a message needs to know of its surroundings. */
export interface Surroundings extends Marks {
  readonly labels: Labels;
  readonly language: Language;
  readonly showTimes: boolean;
}

function anchor(url: string, text: string, labels: Labels): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}<span class="hidden"> ${labels.newTab}</span></a>`;
}

function inline(piece: Inline, labels: Labels): TemplateResult | string {
  if (piece.kind === "link") return anchor(piece.url, piece.text, labels);
  return piece.kind === "bold" ? html`<strong>${piece.text}</strong>` : piece.text;
}

function block(part: Block, labels: Labels): TemplateResult {
  const lines = part.lines.map((line) => line.map((piece) => inline(piece, labels)));
  if (part.kind === "paragraph") return html`<p>${lines.map((line, index) => html`${index ? html`<br />` : nothing}${line}`)}</p>`;
  const items = lines.map((line) => html`<li>${line}</li>`);
  return part.kind === "numbers"
    ? html`<ol start=${part.start}>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function source({ title, url, section }: Source, labels: Labels): TemplateResult {
  const safe = safeUrl(url);
  return html`<li>${safe ? anchor(safe, title, labels) : title}${section ? html`<span class="section">${section}</span>` : nothing}</li>`;
}

function sourceList(sources: readonly Source[], labels: Labels): TemplateResult {
  const reveal = ({ target }: Event): void => (target as Element).scrollIntoView({ block: "nearest" });
  return html`<details class="sources" @toggle=${reveal}>
    <summary>${labels.sources}</summary>
    <ul>
      ${sources.map((item) => source(item, labels))}
    </ul>
  </details>`;
}

function progressLine({ number, total }: Progress, labels: Labels): TemplateResult {
  return html`<div class="progress">
    <span>${labels.progress(number, total)}</span>
    <svg aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height="6" rx="3" />
      <rect class="fill" width="${(100 * Math.min(number, total)) / total}%" height="6" rx="3" />
    </svg>
  </div>`;
}

function clock(message: Message, { language, showTimes }: Surroundings): TemplateResult | typeof nothing {
  if (!showTimes) return nothing;
  const date = new Date(message.time * 1000);
  if (Number.isNaN(date.getTime())) return nothing;
  const today = date.toDateString() === new Date().toDateString();
  const form: Intl.DateTimeFormatOptions = { ...(!today && { day: "numeric", month: "short" }), hour: "2-digit", minute: "2-digit" };
  return html`<time datetime=${date.toISOString()}>${date.toLocaleString(language === "en" ? "en-GB" : "id-ID", form)}</time>`;
}

function deliveryMark({ id }: Message, { labels, online, delivery }: Surroundings, { retry }: Acts): TemplateResult | typeof nothing {
  if (!delivery || delivery === "taken") return nothing;
  if (delivery === "failed")
    return html`<span class="bad">${ICONS.alert}${labels.failed}</span>
      <button type="button" class="retry" @click=${() => retry(id)}>${ICONS.retry}${labels.retry}</button>`;
  if (delivery === "sending") return html`<span class="slow">${labels.sending}</span>`;
  return html`<span>${online ? labels.waiting : labels.unsent}</span>`;
}

function userMessage(message: Message, around: Surroundings, acts: Acts): TemplateResult {
  return html`<div class="message user" part="message user-message" data-id=${message.id}>
    <div class="bubble" part="bubble">
      <span class="hidden">${around.labels.you}: </span>
      <p>${message.text}</p>
    </div>
    <div class="meta" aria-live="off">${clock(message, around)}${deliveryMark(message, around, acts)}</div>
  </div>`;
}

function saveButton(message: Message, { labels }: Surroundings, { save }: Acts): TemplateResult {
  return html`<button type="button" class="save" @click=${() => save(message)}>${ICONS.save}${labels.save}</button>`;
}

function thumbs(id: string, { labels, rating: given }: Surroundings, { rate }: Acts): TemplateResult {
  const thumb = (value: Rating, name: string): TemplateResult =>
    html`<button
      type="button"
      class="icon thumb"
      aria-label=${name}
      aria-pressed=${given === value}
      aria-disabled=${given ? "true" : nothing}
      @click=${() => rate(id, value)}
    >
      ${value === "up" ? ICONS.thumbUp : ICONS.thumbDown}
    </button>`;
  return html`<span class="thumbs">${thumb("up", labels.good)}${thumb("down", labels.bad)}</span>`;
}

function botMessage(message: Message, around: Surroundings, acts: Acts): TemplateResult {
  const { labels } = around;
  return html`<div class=${message.failed ? "message bot apology" : "message bot"} part="message bot-message" data-id=${message.id}>
    <div class="row">
      <div class="bubble" part="bubble">
        <span class="hidden">${labels.bot}: </span>
        ${message.progress ? progressLine(message.progress, labels) : nothing}
        ${parseText(textBeside(message)).map((part) => block(part, labels))} ${message.scores ? scoreBars(message.scores, labels) : nothing}
        ${message.scores ? saveButton(message, around, acts) : nothing} ${message.sources ? sourceList(message.sources, labels) : nothing}
      </div>
      <button type="button" class="icon copy" aria-label=${labels.copy} @click=${() => acts.copy(message)}>${ICONS.copy}</button>
    </div>
    <div class="meta" aria-live="off">${clock(message, around)}${around.rateable ? thumbs(message.id, around, acts) : nothing}</div>
  </div>`;
}

/** One message of the transcript. All text is inserted as text; nothing is read as HTML. */
export function messageView(message: Message, around: Surroundings, acts: Acts): TemplateResult {
  return message.from === "user" ? userMessage(message, around, acts) : botMessage(message, around, acts);
}
