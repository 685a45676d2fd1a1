import { html, nothing, type TemplateResult } from "lit";
import { offering } from "../conversation";
import { confirmationView } from "./confirmation";
import { fieldView } from "./field";
import { headerView } from "./header";
import { launcherView } from "./launcher";
import { logView } from "./log";
import type { Acts, Model } from "./model";
import { quickReplies, spoken } from "./quick-replies";
import { newerView, statusView } from "./status";

/** The page's shortcuts are not meant. */
const stay = (event: Event): void => event.stopPropagation();

function panelView(model: Model, acts: Acts): TemplateResult {
  const { labels, composer, isPage } = model;
  const offer = offering(model.state);
  return html`<section
    class="panel"
    part="panel"
    role=${isPage ? "region" : "dialog"}
    aria-modal=${model.modal ? "true" : nothing}
    aria-labelledby="title"
    ?hidden=${!model.shown}
    @keydown=${acts.key}
    @dragover=${composer.dragOver}
    @drop=${composer.drop}
  >
    ${headerView(model, acts)}
    <div class="middle">${logView(model, acts)} ${statusView(model)} ${newerView(model, acts)}</div>
    ${quickReplies(offer, labels, model.settling, acts.choose)}
    <p class="hidden offered" aria-live="polite">${model.announcing ? spoken(offer, labels) : ""}</p>
    ${fieldView(model)} ${confirmationView(model, acts)}
  </section>`;
}

/** All that the element shows: the launcher, unless it is a whole page, and the panel. */
export function chatView(model: Model, acts: Acts): TemplateResult {
  const looks = `root${model.dark ? " dark" : ""}${model.ownTextSize ? " own-text-size" : ""}`;
  return html`<div class=${looks} lang=${model.language} @keydown=${stay} @keypress=${stay} @keyup=${stay}>
    ${model.isPage ? nothing : launcherView(model, acts)} ${panelView(model, acts)}
  </div>`;
}
