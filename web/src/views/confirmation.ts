import { html, type TemplateResult } from "lit";
import type { Acts, Model } from "./model";

/** What is asked before a conversation is deleted. */
export function confirmationView({ labels, asking }: Model, { confirm, cancel }: Acts): TemplateResult {
  const [title, text, yes] =
    asking === "erase"
      ? [labels.eraseTitle, labels.eraseText, labels.eraseYes]
      : [labels.restartTitle, labels.restartText, labels.restartYes];
  return html`<dialog class="confirm" aria-labelledby="erase-title" aria-describedby="erase-text">
    <h2 id="erase-title">${title}</h2>
    <p id="erase-text">${text}</p>
    <div class="answers">
      <button type="button" class="quiet" @click=${cancel}>${labels.eraseNo}</button>
      <button type="button" class="danger" @click=${confirm}>${yes}</button>
    </div>
  </dialog>`;
}
