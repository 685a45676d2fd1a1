import type { ReactiveController } from "lit";
import type { ChatElement } from "./element";

/** The menu in the head: a press elsewhere closes it, and so does the focus that leaves it. */
export class MenuController implements ReactiveController {
  open = false;
  #menu: HTMLElement | null = null;
  readonly #host: ChatElement;

  constructor(host: ChatElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("pointerdown", this.#onPress);
  }

  hostUpdated(): void {
    if (this.#menu) return;
    this.#menu = this.#host.find(".menu");
    this.#menu?.addEventListener("focusout", this.#onLeave);
  }

  hostDisconnected(): void {
    removeEventListener("pointerdown", this.#onPress);
  }

  readonly toggle = (): void => this.#set(!this.open);

  /** Close it, and give the focus back to its button. */
  close(): void {
    this.#set(false);
    this.#host.find(".menu > button")?.focus();
  }

  /** Close it with the panel, whose focus goes elsewhere. */
  drop(): void {
    this.#set(false);
  }

  #set(open: boolean): void {
    this.open = open;
    this.#host.requestUpdate();
  }

  readonly #onPress = (event: Event): void => {
    if (this.open && this.#menu && !event.composedPath().includes(this.#menu)) this.#set(false);
  };

  /** The Tab key leaves it behind, as a press does; a focus that goes nowhere is one that a browser gives to no button. */
  readonly #onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (this.open && relatedTarget instanceof Node && !this.#menu?.contains(relatedTarget)) this.#set(false);
  };
}
