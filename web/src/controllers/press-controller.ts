import type { ReactiveController } from "lit";
import type { Message } from "../protocol";
import type { ChatElement } from "./element";

/** So soon after a press, a second one may still be the same intention, and buttons that appear are not what it meant. */
const SAME_INTENTION = 1_000;
/** For how long such buttons take no press. */
const SETTLING = 500;

/** What is pressed: no finger presses twice what it meant once, and the focus is never lost with a button that goes away. */
export class PressController implements ReactiveController {
  /** Whether buttons just appeared under a finger. */
  settling = false;
  #timer = 0;
  #pressedAt = -Infinity;
  #offered = "";
  #fromScale = false;
  readonly #host: ChatElement;
  readonly #offer: () => Message | undefined;

  constructor(host: ChatElement, offer: () => Message | undefined) {
    this.#host = host;
    this.#offer = offer;
    host.addController(this);
  }

  /** Whether something was pressed a moment ago. */
  get isRecent(): boolean {
    return performance.now() - this.#pressedAt < SAME_INTENTION;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.settling = false;
  }

  /** Buttons that appear just after a press take none for a moment. */
  hostUpdate(): void {
    const id = this.#offer()?.id ?? "";
    if (id === this.#offered) return;
    this.#offered = id;
    if (!id) return;
    if (this.isRecent) this.#settle();
    else if (this.#fromScale) void this.#host.updateComplete.then(() => this.#focusScale());
  }

  /** Something was pressed. */
  pressed(): void {
    this.#pressedAt = performance.now();
  }

  /** A quick reply was pressed, by keyboard or else. */
  replied(): void {
    this.pressed();
    this.#fromScale = Boolean(this.#host.find(".scale .reply:focus-visible"));
  }

  /** The pressed button goes away: the focus must not. On a touch screen the keyboard should stay hidden. */
  focusAfter(): void {
    const target = matchMedia("(pointer: coarse)").matches ? ".log" : "textarea";
    this.#host.find(target)?.focus({ preventScroll: true });
  }

  #settle(): void {
    this.settling = true;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.settling = false;
      this.#host.requestUpdate();
      this.#focusScale();
    }, SETTLING);
  }

  /** Who presses the scale by keyboard is at the next one at once. */
  #focusScale(): void {
    const scale = this.#host.find(".scale .reply");
    if (this.#fromScale && scale && this.#host.find("textarea") === this.#host.shadowRoot?.activeElement) scale.focus();
    this.#fromScale = false;
  }
}
