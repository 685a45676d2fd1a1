import type { ReactiveController, ReactiveControllerHost } from "lit";

const MILLISECONDS = 5_000;

/** A sentence for the status line, for a moment. */
export class NoteController implements ReactiveController {
  text = "";
  #timer = 0;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.text = "";
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#show(text);
    this.#timer = window.setTimeout(() => this.#show(""), MILLISECONDS);
  }

  #show(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
