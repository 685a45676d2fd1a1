import type { ReactiveController } from "lit";
import { keepSwipe, makeModal, PHONE } from "../host";
import type { ChatElement } from "./element";

/** The window around the panel: a phone's screen, which the panel fills and covers, and what its keyboard leaves of it. */
export class ViewportController implements ReactiveController {
  /** Whether the panel fills the screen. */
  phone: boolean;
  readonly #media = matchMedia(PHONE);
  /** A page that hides the chat must not stay out of reach behind it. */
  readonly #hidden = new ResizeObserver(() => this.#host.requestUpdate());
  #endModal: (() => void) | undefined;
  #panel: HTMLElement | null = null;
  readonly #host: ChatElement;
  readonly #isFloating: () => boolean;
  readonly #isShown: () => boolean;
  readonly #close: () => void;

  constructor(host: ChatElement, isFloating: () => boolean, isShown: () => boolean, close: () => void) {
    this.#host = host;
    this.#isFloating = isFloating;
    this.#isShown = isShown;
    this.#close = close;
    this.phone = this.#media.matches;
    host.addController(this);
  }

  /** Whether the page behind the panel is out of reach. */
  get modal(): boolean {
    return this.phone && this.#isFloating();
  }

  hostConnected(): void {
    this.#onMedia();
    this.#media.addEventListener("change", this.#onMedia);
    visualViewport?.addEventListener("resize", this.fit);
    visualViewport?.addEventListener("scroll", this.fit);
  }

  hostDisconnected(): void {
    this.#media.removeEventListener("change", this.#onMedia);
    visualViewport?.removeEventListener("resize", this.fit);
    visualViewport?.removeEventListener("scroll", this.fit);
    this.#endModal?.();
    this.#endModal = undefined;
  }

  hostUpdated(): void {
    this.#keepSwipes();
    const modal = this.modal && this.#isShown() && this.#isSeen;
    if (modal === Boolean(this.#endModal)) return;
    this.#endModal?.();
    this.#endModal = modal ? makeModal(this.#host, this.#close) : undefined;
  }

  /** Whether the element is on the page and not hidden by it. */
  get #isSeen(): boolean {
    return this.#host.getClientRects().length > 0;
  }

  /** A phone's keyboard covers the page instead of shrinking it: follow what is visible, unless zoomed in. */
  readonly fit = (): void => {
    const view = visualViewport;
    if (!view || view.scale > 1.01) return;
    this.#host.style.setProperty("--pandu-height", `${view.height}px`);
    this.#host.style.setProperty("--pandu-top", `${view.offsetTop}px`);
  };

  readonly #onMedia = (): void => {
    this.phone = this.#media.matches;
    this.#host.requestUpdate();
  };

  /** Not by Lit, which adds passive listeners: a swipe could not be kept then. */
  #keepSwipes(): void {
    if (this.#panel) return;
    this.#panel = this.#host.find(".panel");
    if (this.#panel) this.#hidden.observe(this.#panel);
    this.#panel?.addEventListener("touchmove", (event) => this.phone && keepSwipe(event), { passive: false });
  }
}
