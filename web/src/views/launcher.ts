import { html, nothing, type TemplateResult } from "lit";
import { ICONS } from "./icons";
import type { Acts, Model } from "./model";

/** The button in the corner, with the count of what is new. */
export function launcherView({ labels, label, title, shown, unseen }: Model, { open }: Acts): TemplateResult {
  const name = (label ? `${label}. ` : "") + labels.open(title) + (unseen ? `, ${labels.unread(unseen)}` : "");
  const badge = unseen ? html`<span class="badge" part="badge" aria-hidden="true">${unseen}</span>` : nothing;
  return html`<button
    type="button"
    class=${label ? "launcher wide" : "launcher"}
    part="launcher"
    aria-label=${name}
    aria-expanded=${shown}
    ?hidden=${shown}
    @click=${open}
  >
    ${ICONS.chat}${label ? html`<span>${label}</span>` : nothing}${badge}
  </button>`;
}
