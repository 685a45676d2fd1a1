import type { Action, Link, Outgoing } from "./conversation";
import { parseHistory, parseMessage, parseReceipt, parseTurnEnded, parseTyping, type History, type Receipt } from "./protocol";

/** The part of a socket.io socket that is needed; a test brings its own. */
export interface SocketLike {
  readonly connected: boolean;
  /** Whether it tries again by itself. */
  readonly active: boolean;
  on(event: string, listener: (data: unknown) => void): unknown;
  emit(event: string, ...data: unknown[]): unknown;
  connect(): unknown;
  disconnect(): unknown;
}

/** What the line tells and asks. */
export interface Host {
  dispatch(action: Action): void;
  /** The session to continue, if any. */
  token(): string | null;
  /** The session that the server confirmed; false when another one is to be asked for. */
  confirmed(token: string): boolean;
  welcome(): void;
  ended(): void;
  /** Whether pages of this site may connect, where that can be found out. */
  mayConnect(): Promise<boolean>;
  /** The next message to send. */
  next(): Outgoing | undefined;
}

/** How long to wait, in milliseconds. */
export const WAIT = { confirm: 12_000, receipt: 12_000, answer: 20_000, slow: 1_500, refused: 5_000 };
/** How often one message is tried before the user is asked. */
export const MAX_TRIES = 3;
/** Stands for the widget's own sentence where the server gave none for a refusal. */
export const REFUSED = "refused";
const UNREACHABLE_AFTER = 3;

type Timer = ReturnType<typeof setTimeout>;

/**
 * The line to the server. It sends one message at a time and only within a confirmed session, because the socket's
 * own buffer would be flushed before the session is asked for.
 */
export class Connection {
  #ready = false;
  /** Whether the session was confirmed that is asked for; what comes before belongs to another one. */
  #accepted = false;
  #inFlight = "";
  /** Answers of this turn may have been missed: ask for the history when it ends. */
  #missed = false;
  #errors = 0;
  #everOnline = false;
  /** How often a message was taken in without an answer. */
  readonly #tries = new Map<string, number>();
  #erased: (done: boolean) => void = () => undefined;
  readonly #timers = new Map<string, Timer>();
  readonly #socket: SocketLike;
  readonly #host: Host;

  constructor(socket: SocketLike, host: Host) {
    this.#socket = socket;
    this.#host = host;
    socket.on("connect", () => this.#requestSession());
    socket.on("disconnect", () => this.#lost());
    socket.on("connect_error", () => this.#notReached());
    socket.on("session_confirm", (token) => this.#confirmed(token));
    const within = (event: string, act: (data: unknown) => void): unknown => socket.on(event, (data) => this.#accepted && act(data));
    within("history", (data) => this.#restored(parseHistory(data)));
    within("typing", (data) => this.#typing(parseTyping(data)));
    within("bot_uttered", (data) => this.#answered(data));
    within("user_said", (data) => this.#userSaid(data));
    within("turn_ended", (data) => this.#turnEnded(data));
    socket.on("session_ended", () => this.#ended());
  }

  /** Connect. */
  start(): void {
    this.#after("slow", WAIT.slow, () => !this.#ready && this.#link("connecting"));
    this.#socket.connect();
  }

  /** Try at once, because there is reason to believe that it works now: the socket itself would wait for its next try. */
  nudge(): void {
    if (!this.#socket.connected) this.#reconnect();
  }

  /** Connect anew: after a time without a network a line is dead, whatever the socket believes. */
  renewLine(): void {
    this.#reconnect();
  }

  /** Leave the session's room for good and ask for a session anew. */
  renew(): void {
    this.#socket.disconnect();
    this.#tries.clear();
    this.#link("idle");
    this.start();
  }

  /** Stop for good. */
  stop(): void {
    this.#socket.disconnect();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Send what waits, if the line is free. */
  flush(): void {
    const entry = this.#host.next();
    if (!this.#ready || this.#inFlight || !entry) return;
    if ((this.#tries.get(entry.id) ?? 0) >= MAX_TRIES) return this.#giveUp(entry.id);
    this.#inFlight = entry.id;
    this.#host.dispatch({ type: "sending", id: entry.id });
    this.#after("receipt", WAIT.receipt, () => this.#noReceipt());
    const frame = {
      id: entry.id,
      message: entry.payload,
      session_id: this.#host.token(),
      ...(entry.pressed && { pressed: entry.pressed }),
    };
    this.#socket.emit("user_uttered", frame, (data: unknown) => this.#received(entry.id, parseReceipt(data)));
    this.#watchTyping();
  }

  /** Tell the server whether an answer helped; tells whether it took that. */
  rate(id: string, value: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.#ready) return resolve(false);
      this.#after("rate", WAIT.receipt, () => resolve(false));
      this.#socket.emit("feedback", { id, value }, (data: unknown) => resolve(parseReceipt(data).ok));
    });
  }

  /** Let a message be tried again from the beginning. */
  retry(id: string): void {
    this.#tries.delete(id);
    this.flush();
  }

  /** Have the server delete the conversation; tells whether it did. */
  erase(): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.#ready) return resolve(false);
      this.#erased = resolve;
      this.#after("erase", WAIT.receipt, () => resolve(false));
      this.#socket.emit("session_delete", {}, (data: unknown) => resolve(parseReceipt(data).ok));
    });
  }

  #ended(): void {
    this.#erased(true);
    this.#host.ended();
  }

  #link(link: Link): void {
    this.#host.dispatch({ type: "link", link });
  }

  #after(name: string, milliseconds: number, act: () => void): void {
    this.#cancel(name);
    this.#timers.set(name, setTimeout(act, milliseconds));
  }

  #cancel(...names: string[]): void {
    for (const name of names) clearTimeout(this.#timers.get(name));
  }

  /** Ask for the session and its history; what was under way is looked at again in the light of that history. */
  #requestSession(): void {
    this.#ready = this.#accepted = false;
    this.#inFlight = "";
    this.#missed = false;
    this.#cancel("receipt", "answer");
    this.#socket.emit("session_request", { session_id: this.#host.token() });
    this.#after("confirm", WAIT.confirm, () => this.#reconnect());
  }

  #confirmed(token: unknown): void {
    if (typeof token !== "string") return;
    this.#accepted = this.#host.confirmed(token);
    if (!this.#accepted) this.#requestSession();
  }

  #restored(history: History): void {
    this.#cancel("confirm", "slow");
    this.#ready = true;
    this.#everOnline = true;
    this.#errors = 0;
    this.#host.dispatch({ type: "history", history });
    this.#link("online");
    if (history.welcome) this.#host.welcome();
    this.flush();
  }

  #received(id: string, receipt: Receipt): void {
    if (!id || id !== this.#inFlight) return;
    this.#cancel("receipt");
    if (!receipt.ok) return this.#refused(id, receipt);
    this.#missed ||= receipt.duplicate;
    this.#host.dispatch({ type: "taken", id });
    this.#after("answer", WAIT.answer, () => this.#unanswered(id));
  }

  #refused(id: string, { reason, text }: Receipt): void {
    if (reason === "session") return this.#unanswered(id);
    this.#inFlight = "";
    this.#host.dispatch(reason === "pressed" ? { type: "revoked", id } : { type: "failed", id, notice: text || REFUSED });
    this.flush();
  }

  /** The history tells whether only the news of the answer was lost; if not, the message is sent again. */
  #unanswered(id: string): void {
    this.#tries.set(id, (this.#tries.get(id) ?? 0) + 1);
    this.#requestSession();
  }

  #giveUp(id: string): void {
    this.#host.dispatch({ type: "failed", id });
    this.flush();
  }

  /** A dead line is noticed by the missing receipt long before the socket does. */
  #noReceipt(): void {
    this.#host.dispatch({ type: "unsent", id: this.#inFlight });
    this.#reconnect();
  }

  #reconnect(): void {
    this.#socket.disconnect();
    this.#socket.connect();
  }

  #lost(): void {
    this.#ready = this.#accepted = false;
    if (this.#inFlight) this.#host.dispatch({ type: "unsent", id: this.#inFlight });
    this.#inFlight = "";
    this.#cancel("receipt", "answer", "confirm", "typing");
    this.#link("lost");
    this.#connectLater();
  }

  #notReached(): void {
    this.#errors += 1;
    if (this.#errors === 1 && !this.#everOnline) void this.#host.mayConnect().then((may) => may || this.#refuse());
    if (this.#errors >= UNREACHABLE_AFTER) this.#link(this.#everOnline ? "lost" : "unreachable");
    this.#connectLater();
  }

  /** Trying on would be in vain. */
  #refuse(): void {
    this.stop();
    this.#link("refused");
  }

  /** The socket does not come back by itself when the server closed or refused it. */
  #connectLater(): void {
    if (!this.#socket.active)
      this.#after("refused", WAIT.refused * (0.5 + Math.random() / 2), () => this.#socket.connected || this.#socket.connect());
  }

  #typing(replyTo: string): void {
    this.#host.dispatch({ type: "typing" });
    // As good as a receipt, should that be lost.
    if (replyTo === this.#inFlight) this.#received(replyTo, { ok: true, duplicate: false, reason: "", text: "" });
    this.#watchTyping();
  }

  #watchTyping(): void {
    this.#after("typing", WAIT.answer, () => this.#host.dispatch({ type: "typing_timeout" }));
  }

  #answered(data: unknown): void {
    const message = parseMessage(data, "bot");
    if (message) this.#host.dispatch({ type: "bot", message });
  }

  #userSaid(data: unknown): void {
    const message = parseMessage(data, "user");
    if (message) this.#host.dispatch({ type: "user", message });
  }

  #turnEnded(data: unknown): void {
    const turn = parseTurnEnded(data);
    this.#host.dispatch({ type: "turn_ended", turn });
    this.#tries.delete(turn.replyTo);
    if (turn.replyTo !== this.#inFlight) return;
    this.#inFlight = "";
    this.#cancel("receipt", "answer", "typing");
    if (this.#missed && turn.ok) this.#requestSession();
    else this.flush();
  }
}
