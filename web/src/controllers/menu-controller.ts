import type { ReactiveController } from "lit";
import type { ChatElement } from "./element";

/** The menu in the head: a press elsewhere closes it. */
export class MenuController implements ReactiveController {
  open = false;

  constructor(private readonly host: ChatElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("pointerdown", this.#onPress);
  }

  hostDisconnected(): void {
    removeEventListener("pointerdown", this.#onPress);
  }

  readonly toggle = (): void => this.#set(!this.open);

  /** Close it, and give the focus back to its button. */
  close(): void {
    this.#set(false);
    this.host.find(".menu > button")?.focus();
  }

  /** Close it with the panel, whose focus goes elsewhere. */
  drop(): void {
    this.#set(false);
  }

  #set(open: boolean): void {
    this.open = open;
    this.host.requestUpdate();
  }

  readonly #onPress = (event: Event): void => {
    const menu = this.host.find(".menu");
    if (this.open && menu && !event.composedPath().includes(menu)) this.#set(false);
  };
}
