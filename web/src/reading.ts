import type { Message } from "./protocol";

/** How near to its end, in pixels, the log counts as read to the end. */
const AT_END = 48;
/** What stays free above an answer, in pixels. */
const ABOVE = 8;

/** Where a reader is who has scrolled up: in which message, and how far down in it, as a share of its height. */
interface Place {
  readonly id: string;
  readonly share: number;
}

/**
 * The place in the log. New messages are followed, an answer that is longer than the log from its top on; a reader who
 * scrolled away is left there, also when the log gets another size.
 */
export class Reading {
  /** Whether there is something new below what the reader looks at. */
  behind = false;
  #following = true;
  #anchor = "";
  #newest = "";
  #put = -1;
  #size = "";
  #place: Place | undefined;
  readonly #log: HTMLElement;

  constructor(log: HTMLElement) {
    this.#log = log;
  }

  /** Follow from now on, wherever the reader is. */
  follow(): void {
    this.#following = true;
    this.behind = false;
  }

  /** Show what is new in the transcript, unless the reader is elsewhere. */
  changed(said: readonly Message[]): void {
    const last = said[said.length - 1];
    const first = said.find((message) => message.replyTo !== undefined && message.replyTo === last?.replyTo);
    this.#anchor = first?.id ?? "";
    if (!this.#following && last && last.id !== this.#newest) this.behind = true;
    this.#newest = last?.id ?? "";
    this.#settle();
  }

  /** The log has another size: a phone was turned, a keyboard came up, or buttons came or went. */
  resized(): void {
    if (this.#size === this.#measure()) return;
    if (!this.#following) this.#restore();
    this.#settle();
  }

  /** The log was scrolled, by the reader or by the program. */
  scrolled(): void {
    if (this.#size !== this.#measure()) return; // what a new size did is undone by `resized`
    const { scrollTop, scrollHeight, clientHeight } = this.#log;
    this.#following = scrollHeight - scrollTop - clientHeight < AT_END || Math.abs(scrollTop - this.#put) < 2;
    if (this.#following) this.behind = false;
    this.#remember();
  }

  #measure(): string {
    return `${this.#log.clientWidth}x${this.#log.clientHeight}`;
  }

  #element(id: string): HTMLElement | undefined {
    return [...this.#log.querySelectorAll<HTMLElement>(".message")].find((one) => one.dataset.id === id);
  }

  #settle(): void {
    this.#size = this.#measure();
    if (!this.#following) return;
    const end = this.#log.scrollHeight - this.#log.clientHeight;
    this.#log.scrollTop = Math.min(end, this.#top() ?? end);
    this.#put = this.#log.scrollTop;
  }

  /** Where the newest answer begins; the first begins with what stands above it, where that leaves half of the log. */
  #top(): number | undefined {
    const one = this.#anchor ? this.#element(this.#anchor) : undefined;
    if (!one) return undefined;
    const first = one === this.#log.querySelector(".message") && one.offsetTop < this.#log.clientHeight / 2;
    return first ? 0 : one.offsetTop - ABOVE;
  }

  #remember(): void {
    const { scrollTop } = this.#log;
    const one = [...this.#log.querySelectorAll<HTMLElement>(".message")].find(
      ({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > scrollTop,
    );
    this.#place = one && { id: one.dataset.id ?? "", share: (scrollTop - one.offsetTop) / one.offsetHeight };
  }

  #restore(): void {
    const one = this.#place && this.#element(this.#place.id);
    if (one && this.#place) this.#log.scrollTop = one.offsetTop + this.#place.share * one.offsetHeight;
  }
}
