import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Link, State } from "../conversation";

/** What the page may hear of; no text of anybody's goes with it. */
export interface PageEvents {
  "pandu-open": Record<string, never>;
  "pandu-close": Record<string, never>;
  "pandu-message": { readonly from: "user" | "bot"; readonly topics: readonly string[] };
  "pandu-error": { readonly kind: "refused" | "unreachable" | "failed" };
}

/** How an element tells its page something. */
export type Tell = <Name extends keyof PageEvents>(name: Name, detail: PageEvents[Name]) => void;

const answers = ({ messages }: State): number => messages.filter(({ from }) => from === "bot").length;

/** What of the conversation has been told: to the page, to a screen reader, and by the count on the launcher. */
export class NewsController implements ReactiveController {
  /** Whether what comes is announced: only what comes after the restored history. */
  announcing = false;
  #heard = new Set<string>();
  #seen = 0;
  #link: Link = "idle";
  readonly #host: ReactiveControllerHost;
  readonly #state: () => State;
  readonly #isShown: () => boolean;
  readonly #tell: Tell;

  constructor(host: ReactiveControllerHost, state: () => State, isShown: () => boolean, tell: Tell) {
    this.#host = host;
    this.#state = state;
    this.#isShown = isShown;
    this.#tell = tell;
    host.addController(this);
  }

  /** How many answers came that the reader has not seen. */
  get unseen(): number {
    return Math.max(0, answers(this.#state()) - this.#seen);
  }

  /** Another conversation: what is kept of it is no news. */
  begin(): void {
    const state = this.#state();
    this.#heard = new Set(state.messages.map(({ id }) => id));
    this.#seen = answers(state);
    this.announcing = false;
    this.#link = "idle";
  }

  hostUpdate(): void {
    if (this.#isShown()) this.#seen = answers(this.#state());
  }

  hostUpdated(): void {
    this.#tellNews();
    if (this.announcing || !this.#state().restored) return;
    requestAnimationFrame(() => {
      this.announcing = this.#state().restored;
      this.#host.requestUpdate();
    });
  }

  /** Tell the page of each message once, and of a line that is refused. */
  #tellNews(): void {
    const { messages, link, restored } = this.#state();
    for (const { id, from, topics = [], failed } of messages) {
      if (this.#heard.has(id)) continue;
      this.#heard.add(id);
      if (failed) this.#tell("pandu-error", { kind: "failed" });
      else if (restored && this.announcing) this.#tell("pandu-message", { from, topics });
    }
    if (link !== this.#link && (link === "refused" || link === "unreachable")) this.#tell("pandu-error", { kind: link });
    this.#link = link;
  }
}
