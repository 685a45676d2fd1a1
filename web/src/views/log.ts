import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { rateable, transcript } from "../conversation";
import { messageView, type Marks } from "./message";
import type { Acts, Model } from "./model";

/** What Pandu is and keeps, before anything is said. */
function about({ labels, language, server, state }: Model): TemplateResult {
  const { keepDays: days } = state;
  const kept = days === undefined ? labels.keptAWhile : days ? labels.keptFor(days.toLocaleString("id")) : labels.keptForever;
  return html`<p class="about" lang=${language}>
    ${labels.about(kept)}
    <a href=${`${server}/privacy`} target="_blank" rel="noopener">${labels.privacy}<span class="hidden"> ${labels.newTab}</span></a>
  </p>`;
}

/** The transcript. A message is read into lists, bold and links again only where something about it has changed. */
export function logView(model: Model, acts: Acts): TemplateResult {
  const { labels, language, state, announcing, showTimes } = model;
  const rated = rateable(state)?.id;
  const marks = (id: string): Marks => {
    const delivery = state.outbox.find((entry) => entry.id === id)?.delivery;
    return { delivery, online: state.link === "online", rateable: id === rated, rating: state.ratings[id] };
  };
  return html`<div
    class="log"
    part="log"
    role="log"
    aria-label=${labels.log}
    aria-live=${announcing ? "polite" : "off"}
    tabindex="0"
    lang="id"
    @scroll=${acts.scrolled}
  >
    ${about(model)}
    ${repeat(
      transcript(state),
      ({ id }) => id,
      (message) => {
        const { delivery, online, rateable, rating } = marks(message.id);
        const seen = [message, language, showTimes, delivery, delivery && online, rateable, rating];
        return guard(seen, () => messageView(message, { labels, language, showTimes, delivery, online, rateable, rating }, acts));
      },
    )}
  </div>`;
}
