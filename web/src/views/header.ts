import { html, nothing, type TemplateResult } from "lit";
import { ICONS } from "./icons";
import type { Acts, Model } from "./model";

function menu({ labels, menuOpen, showTimes }: Model, { toggleMenu, toggleTimes, askFirst }: Acts): TemplateResult {
  const times = showTimes ? labels.hideTimes : labels.showTimes;
  return html`<div class="menu">
    <button type="button" class="icon" aria-label=${labels.menu} aria-expanded=${menuOpen} aria-controls="menu" @click=${toggleMenu}>
      ${ICONS.menu}
    </button>
    <div id="menu" class="items" ?hidden=${!menuOpen}>
      <button type="button" @click=${() => askFirst("restart")}>${ICONS.restart}${labels.restart}</button>
      <button type="button" @click=${toggleTimes}>${ICONS.clock}${times}</button>
      <button type="button" class="danger" @click=${() => askFirst("erase")}>${ICONS.bin}${labels.erase}</button>
    </div>
  </div>`;
}

/** The panel's head: title, menu, and how to close it. */
export function headerView(model: Model, acts: Acts): TemplateResult {
  const { labels, title, isPage } = model;
  const close = html`<button type="button" class="icon" aria-label=${labels.close} @click=${acts.close}>${ICONS.close}</button>`;
  return html`<div class="head" part="header">
    <span class="mark">${ICONS.compass}</span>
    <div class="names">
      <div id="title" class="title" part="title">
        <slot name="title">${isPage ? title : html`<h2>${title}</h2>`}</slot>
      </div>
      <p class="subtitle">${labels.subtitle}</p>
    </div>
    ${menu(model, acts)} ${isPage ? nothing : close}
  </div>`;
}
