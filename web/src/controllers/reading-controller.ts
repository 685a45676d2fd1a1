import type { ReactiveController } from "lit";
import { transcript, type State } from "../conversation";
import { Reading } from "../reading";
import type { ChatElement } from "./element";

/** The reader's place in the log, and what of it the Tab key reaches. */
export class ReadingController implements ReactiveController {
  #reading: Reading | undefined;
  /** What the log held when the reader was last led to it. */
  #drawn: readonly unknown[] = [];
  /** A keyboard that comes up makes the log lower: what is read should stay in view. */
  readonly #resized = new ResizeObserver(() => this.#reading?.resized());
  readonly #host: ChatElement;
  readonly #state: () => State;
  readonly #isShown: () => boolean;
  readonly #showsTimes: () => boolean;

  constructor(host: ChatElement, state: () => State, isShown: () => boolean, showsTimes: () => boolean) {
    this.#host = host;
    this.#state = state;
    this.#isShown = isShown;
    this.#showsTimes = showsTimes;
    host.addController(this);
  }

  /** Whether there is something new below what the reader looks at. */
  get behind(): boolean {
    return this.#reading?.behind ?? false;
  }

  hostConnected(): void {
    const log = this.#log;
    if (log) this.#resized.observe(log);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
  }

  hostUpdated(): void {
    const log = this.#log;
    if (log && !this.#reading) {
      this.#reading = new Reading(log);
      this.#resized.observe(log);
    }
    if (!this.#isShown()) this.#drawn = [];
    else if (this.#isNew()) this.#watch((reading) => reading.changed(transcript(this.#state())));
    this.#reachOnlySeen();
  }

  /** Follow what comes, wherever the reader is. */
  readonly follow = (): void => {
    this.#reading?.follow();
    this.#drawn = []; // lead the reader there with the next drawing, whatever that is for
  };

  /** The log was scrolled. */
  readonly scrolled = (): void => {
    if (!this.#isShown()) return;
    this.#watch((reading) => reading.scrolled());
    this.#reachOnlySeen();
  };

  /** Go to what is new. */
  readonly toEnd = (): void => {
    this.follow();
    this.#host.requestUpdate();
    this.#log?.focus({ preventScroll: true });
  };

  /** Whether the log holds something else than the last time that it was shown; what else changes moves nobody. */
  #isNew(): boolean {
    const { messages, outbox } = this.#state();
    const before = this.#drawn;
    this.#drawn = [messages, outbox, this.#showsTimes()];
    return this.#drawn.some((one, at) => one !== before[at]);
  }

  get #log(): HTMLElement | null {
    return this.#host.find(".log");
  }

  #watch(act: (reading: Reading) => void): void {
    const before = this.behind;
    if (this.#reading) act(this.#reading);
    if (before !== this.behind) this.#host.requestUpdate();
  }

  /** Of the transcript, only what is in view is on the way of the Tab key. */
  #reachOnlySeen(): void {
    const log = this.#log;
    if (!log) return;
    const [top, end] = [log.scrollTop, log.scrollTop + log.clientHeight];
    for (const message of log.querySelectorAll<HTMLElement>(".message")) {
      const seen = message.offsetTop < end && message.offsetTop + message.offsetHeight > top;
      for (const stop of message.querySelectorAll<HTMLElement>("a, button, summary")) stop.tabIndex = seen ? 0 : -1;
    }
  }
}
