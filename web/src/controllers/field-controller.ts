import type { ReactiveController } from "lit";
import { Composer, type Listener } from "../composer";
import { MAX_CHARACTERS } from "../protocol";
import type { ChatElement } from "./element";

/** From how many characters on the count is shown. */
const NEAR_LIMIT = MAX_CHARACTERS - 150;

/** The text field: what is typed into it, its height, and how full it is. A key alone renders nothing. */
export class FieldController implements ReactiveController {
  readonly composer: Composer;
  #length = 0;
  readonly #host: ChatElement;

  constructor(host: ChatElement, listener: Omit<Listener, "changed">) {
    this.#host = host;
    host.addController(this);
    this.composer = new Composer(() => this.#input, { ...listener, changed: () => this.#changed() });
  }

  hostConnected(): void {
    this.#changed(); // a field that was moved keeps what stands in it
  }

  get empty(): boolean {
    return !this.#length;
  }

  /** How many characters there are, where that is near the limit. */
  get near(): number | undefined {
    return this.#length >= NEAR_LIMIT ? this.#length : undefined;
  }

  focus(): void {
    this.#input?.focus();
  }

  get #input(): HTMLTextAreaElement | null {
    return this.#host.find<HTMLTextAreaElement>("textarea");
  }

  #changed(): void {
    const { empty, near } = this;
    const input = this.#input;
    if (!input) return;
    this.#length = input.value.length;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
    if (empty !== this.empty || near !== this.near) this.#host.requestUpdate();
  }
}
