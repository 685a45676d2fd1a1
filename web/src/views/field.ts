import { html, type TemplateResult } from "lit";
import { MAX_CHARACTERS } from "../protocol";
import { ICONS } from "./icons";
import type { Model } from "./model";

/** A phone's keyboard would come and go. */
const keepFocus = (event: Event): void => event.preventDefault();

/** The text field and the button that sends. */
export function fieldView({ labels, composer, empty, near }: Model): TemplateResult {
  const isNear = near !== undefined;
  return html`<div class="composer" part="composer">
    <div class="field">
      <textarea
        part="input"
        rows="1"
        maxlength=${MAX_CHARACTERS}
        aria-label=${labels.write}
        aria-describedby="count"
        placeholder=${labels.write}
        enterkeyhint="send"
        autocomplete="off"
        @input=${composer.input}
        @beforeinput=${composer.beforeInput}
        @keydown=${composer.keydown}
        @compositionstart=${composer.compositionStart}
        @compositionend=${composer.compositionEnd}
        @paste=${composer.paste}
      ></textarea>
      <span id="count" class="count" ?hidden=${!isNear}>${isNear ? labels.left(near, MAX_CHARACTERS) : ""}</span>
    </div>
    <button
      type="button"
      class="send"
      part="send"
      aria-label=${labels.send}
      ?data-empty=${empty}
      @pointerdown=${keepFocus}
      @click=${composer.send}
    >
      ${ICONS.send}
    </button>
  </div>`;
}
