import { MAX_CHARACTERS } from "./protocol";

/** How long, in milliseconds, an input method may take to hand over the last word. */
const HANDING_OVER = 300;
/** How long after a message an input method may still put a word of it back. */
const LATE = 500;

/** What a field tells the panel. */
export interface Listener {
  /** Something is to be sent. */
  send(text: string): void;
  changed(): void;
  tooLong(): void;
  file(): void;
}

/** The text field: Enter sends, an input method's last word is neither lost nor doubled, and no file gets in. */
export class Composer {
  #composing = false;
  #shift = false;
  #sentAt = -Infinity;
  #sent = "";
  #waiting = 0;
  readonly #field: () => HTMLTextAreaElement | null;
  readonly #listener: Listener;

  constructor(field: () => HTMLTextAreaElement | null, listener: Listener) {
    this.#field = field;
    this.#listener = listener;
  }

  /** Send what stands in the field; while a word is being composed, as soon as that is handed over. */
  readonly send = (): void => {
    const field = this.#field();
    if (!field) return;
    if (this.#composing && !this.#waiting) {
      this.#waiting = window.setTimeout(() => this.#handedOver(), HANDING_OVER);
      field.blur(); // which makes the input method hand over
      field.focus();
      return;
    }
    const text = field.value;
    field.focus();
    if (this.#waiting || !text.trim()) return;
    this.#sent = text.trim();
    this.#sentAt = performance.now();
    field.value = "";
    this.#listener.send(text);
    this.#listener.changed();
  };

  readonly keydown = (event: KeyboardEvent): void => {
    this.#shift = event.shiftKey;
    // Enter that ends a composition must not send; of some keyboards only the old code tells.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!event.repeat) this.send();
  };

  /** The Enter of a phone's keyboard may come as a line break alone. */
  readonly beforeInput = (event: InputEvent): void => {
    if (event.inputType !== "insertLineBreak" || this.#shift || event.isComposing) return;
    event.preventDefault();
    this.send();
  };

  readonly input = (event: InputEvent): void => {
    const field = this.#field();
    const late = performance.now() - this.#sentAt < LATE && /^insert(Composition|Replacement)Text$/.test(event.inputType);
    if (field && late && !this.#composing && field.value.trim().length > 1 && this.#sent.endsWith(field.value.trim())) field.value = "";
    this.#listener.changed();
  };

  readonly compositionStart = (): void => void (this.#composing = true);

  readonly compositionEnd = (): void => {
    this.#composing = false;
    if (this.#waiting) setTimeout(() => this.#handedOver()); // after the last `input`
  };

  #handedOver(): void {
    if (!this.#waiting) return;
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    this.#composing = false;
    this.send();
  }

  readonly paste = (event: ClipboardEvent): void => {
    if (event.clipboardData?.files.length && !event.clipboardData.getData("text")) return this.#refuse(event);
    const field = this.#field();
    const pasted = event.clipboardData?.getData("text").length ?? 0;
    const kept = (field?.value.length ?? 0) - ((field?.selectionEnd ?? 0) - (field?.selectionStart ?? 0));
    if (kept + pasted > MAX_CHARACTERS) this.#listener.tooLong();
  };

  readonly dragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };

  readonly drop = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files")) this.#refuse(event);
  };

  #refuse(event: Event): void {
    event.preventDefault();
    this.#listener.file();
  }
}
