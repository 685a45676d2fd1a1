import { html, nothing, type TemplateResult } from "lit";
import { REFUSED } from "../connection";
import { ICONS } from "./icons";
import type { Acts, Model } from "./model";

interface Status {
  readonly text: string;
  readonly kind: "note" | "warn" | "typing" | "none";
}

function status({ labels, note, state: { link, typing, notice } }: Model): Status {
  if (note) return { text: note, kind: "note" };
  if (notice) return { text: notice === REFUSED ? labels.refused : notice, kind: "warn" };
  if (link === "refused") return { text: labels.notHere, kind: "warn" };
  if (link === "unreachable") return { text: labels.unreachable, kind: "warn" };
  if (link === "lost") return { text: labels.reconnecting, kind: "warn" };
  if (link === "connecting") return { text: labels.connecting, kind: "note" };
  return typing ? { text: labels.typing, kind: "typing" } : { text: "", kind: "none" };
}

/** One line above the buttons: what goes on, or what went wrong. */
export function statusView(model: Model): TemplateResult {
  const { text, kind } = status(model);
  const dots = kind === "typing" ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing;
  return html`<div class="status ${kind}" part="status" role="status">${dots}<span class="status-text">${text}</span></div>`;
}

/** The way to what is new, for a reader who has scrolled up. */
export function newerView({ labels, behind }: Model, { toEnd }: Acts): TemplateResult | typeof nothing {
  if (!behind) return nothing;
  return html`<button type="button" class="newer" @click=${toEnd}>${ICONS.down}${labels.newMessages}</button>`;
}
