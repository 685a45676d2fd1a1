import { Connection, type SocketLike } from "./connection";
import {
  EMPTY,
  isOffered,
  nextOutgoing,
  offering,
  reduce,
  transcript,
  type Action,
  type Outgoing,
  type Rating,
  type State,
} from "./conversation";
import { GREETING, MAX_CHARACTERS, newId, type QuickReply } from "./protocol";
import type { Storage } from "./storage";

/** One conversation: its state, kept in the browser, and the line to the server. */
export class Chat {
  state: State = EMPTY;
  readonly #connection: Connection;
  readonly #listeners = new Set<() => void>();
  #token: string | null;
  #started = false;
  readonly #storage: Storage;

  constructor(socket: SocketLike, storage: Storage, mayConnect: () => Promise<boolean> = () => Promise.resolve(true)) {
    this.#storage = storage;
    this.#token = storage.token;
    this.state = reduce(EMPTY, { type: "loaded", messages: storage.messages(), outbox: storage.outbox() });
    this.#connection = new Connection(socket, {
      dispatch: (action) => this.#dispatch(action),
      token: () => this.#token,
      confirmed: (token) => this.#confirmed(token),
      welcome: () => this.#greet(),
      ended: () => this.#ended(),
      mayConnect,
      next: () => nextOutgoing(this.state),
    });
  }

  /** Call `listener` after every change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Connect, once. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#connection.start();
  }

  /** Close the line; the conversation can be continued from storage. */
  stop(): void {
    this.#connection.stop();
    this.#listeners.clear();
  }

  /** Connect at once if the line is down. */
  nudge(): void {
    if (this.#started) this.#connection.nudge();
  }

  /** The network is there again. */
  renewLine(): void {
    if (this.#started) this.#connection.renewLine();
  }

  /** Say what the user typed. */
  send(text: string): void {
    const said = text.trim().slice(0, MAX_CHARACTERS);
    if (said) this.#say(said, said);
  }

  /** Press a button; a second press, or one on an old button, does nothing. */
  choose(reply: QuickReply): void {
    if (isOffered(this.state, reply)) this.#say(reply.title, reply.payload, newId(), offering(this.state)?.id);
  }

  /** Try a failed message again. */
  retry(id: string): void {
    this.#dispatch({ type: "retried", id });
    this.#connection.retry(id);
  }

  /** Tell whether an answer helped; tells whether that was taken. */
  async rate(id: string, rating: Rating): Promise<boolean> {
    this.#dispatch({ type: "rated", id, rating });
    const taken = await this.#connection.rate(id, rating);
    if (!taken) this.#dispatch({ type: "rated", id });
    return taken;
  }

  /** Delete the conversation here and on the server; tells whether that worked. */
  async erase(): Promise<boolean> {
    const token = this.#token;
    const erased = await this.#connection.erase();
    // The server's `session_ended` may have come first and begun a new one already.
    if (erased && this.#token === token) this.#forget();
    return erased;
  }

  /** Another tab changed what is stored under `key`. */
  storageChanged(key: string | null): void {
    const token = this.#storage.token;
    if (this.#storage.isToken(key) && token && token !== this.#token) this.#adopt(token);
  }

  /** Continue the conversation that another tab began. */
  #adopt(token: string): void {
    this.#token = token;
    this.#dispatch({ type: "cleared" });
    if (this.#started) this.#connection.renew();
  }

  #ended(): void {
    const token = this.#storage.token;
    if (token && token !== this.#token) this.#adopt(token);
    else this.#forget();
  }

  #dispatch(action: Action): void {
    const before = this.state;
    this.state = reduce(before, action);
    if (this.state === before) return;
    this.#keep(before);
    for (const listener of this.#listeners) listener();
  }

  #keep(before: State): void {
    const { messages, outbox } = this.state;
    if (messages === before.messages && outbox === before.outbox) return;
    this.#storage.keepMessages(messages.filter(({ id }) => !outbox.some((entry) => entry.id === id)));
    for (const entry of outbox) if (!before.outbox.includes(entry)) this.#storage.keepOutgoing(entry);
    for (const { id } of before.outbox) if (!outbox.some((entry) => entry.id === id)) this.#storage.dropOutgoing(id);
  }

  #say(title: string, payload: string, id = newId(), pressed?: string): void {
    const outgoing: Outgoing = { id, title, payload, time: Date.now() / 1000, delivery: "waiting", ...(pressed && { pressed }) };
    this.#dispatch({ type: "said", outgoing });
    this.start();
    this.#connection.flush();
  }

  /** Take the session, unless another tab was first to get one: then that one is asked for. */
  #confirmed(token: string): boolean {
    const stored = this.#storage.token;
    if (stored && stored !== token && stored !== this.#token) {
      this.#token = stored;
      return false;
    }
    this.#token = this.#storage.token = token;
    return true;
  }

  /** Open the conversation. All tabs use one id, so that the server greets once. */
  #greet(): void {
    const id = `greet-${(this.#token ?? newId()).split(".")[0]}`.replace(/[^A-Za-z0-9_-]/g, "").slice(0, 64);
    if (!transcript(this.state).length && !this.state.outbox.some((entry) => entry.id === id)) this.#say("", GREETING, id);
  }

  #forget(): void {
    this.#token = null;
    this.#storage.clear();
    this.#dispatch({ type: "cleared" });
    if (this.#started) this.#connection.renew();
  }
}
