import type { Outgoing } from "./conversation";
import { toJson } from "./plain-json";
import { formatMessage, parseMessages, type Message } from "./protocol";

/** The part of `localStorage` that is needed; a test brings its own. */
export interface Area {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Stands in for a blocked or full storage: nothing outlives the page then. */
export class MemoryArea implements Area {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

/** A storage that may be full: what does not fit is kept for as long as the page is. */
export class GuardedArea extends MemoryArea {
  readonly #area: Area;

  constructor(area: Area) {
    super();
    this.#area = area;
  }

  override get length(): number {
    return this.#area.length;
  }
  override key(index: number): string | null {
    return this.#area.key(index);
  }
  override getItem(key: string): string | null {
    return super.getItem(key) ?? this.#area.getItem(key);
  }
  override setItem(key: string, value: string): void {
    try {
      this.#area.setItem(key, value);
      super.removeItem(key);
    } catch {
      super.setItem(key, value);
      this.#area.removeItem(key);
    }
  }
  override removeItem(key: string): void {
    super.removeItem(key);
    this.#area.removeItem(key);
  }
}

/** Return the browser's storage of that kind, or one in memory where it is blocked. */
export function openArea(kind: "localStorage" | "sessionStorage"): Area {
  try {
    const area = window[kind];
    area.removeItem("pandu:probe");
    return new GuardedArea(area);
  } catch {
    return new MemoryArea();
  }
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? "null");
  } catch {
    return null;
  }
}

function parseOutgoing(json: string | null): Outgoing[] {
  const entry = parse(json) as Partial<Outgoing> | null;
  if (typeof entry?.id !== "string" || typeof entry.payload !== "string" || typeof entry.title !== "string") return [];
  const time = typeof entry.time === "number" ? entry.time : 0;
  const delivery = entry.delivery === "failed" ? "failed" : "waiting";
  const pressed = typeof entry.pressed === "string" && { pressed: entry.pressed };
  return [{ id: entry.id, title: entry.title, payload: entry.payload, time, delivery, ...pressed }];
}

/**
 * What one conversation keeps in the browser. All tabs share it, so each unanswered message has a key of its own:
 * no tab can overwrite what another is about to send.
 */
export class Storage {
  readonly #area: Area;
  readonly #name: string;

  constructor(area: Area, name: string) {
    this.#area = area;
    this.#name = name;
  }

  get token(): string | null {
    return this.#read("token") || null;
  }
  set token(token: string | null) {
    this.#write("token", token);
  }

  /** Return the messages kept for the present token. */
  messages(): Message[] {
    const kept = parse(this.#read("messages")) as { token?: unknown; messages?: unknown } | null;
    return kept?.token === this.token ? parseMessages(kept.messages) : [];
  }
  keepMessages(messages: readonly Message[]): void {
    const lasting = messages.filter((message) => !message.failed);
    this.#write("messages", toJson({ token: this.token, messages: lasting.map(formatMessage) }));
  }

  /** Return all messages that no tab has seen answered, oldest first. */
  outbox(): Outgoing[] {
    const entries = this.#outboxKeys().flatMap((key) => parseOutgoing(this.#read(key)));
    return entries.sort((a, b) => a.time - b.time);
  }
  keepOutgoing(entry: Outgoing): void {
    this.#write(`out:${entry.id}`, toJson(entry));
  }
  dropOutgoing(id: string): void {
    this.#write(`out:${id}`, null);
  }

  /** Forget the conversation. */
  clear(): void {
    for (const key of ["token", "messages", ...this.#outboxKeys()]) this.#write(key, null);
  }

  /** Return whether a `storage` event is about this conversation's token. */
  isToken(key: string | null): boolean {
    return key === this.#full("token");
  }

  #full(key: string): string {
    return `pandu:${this.#name}:${key}`;
  }
  #outboxKeys(): string[] {
    const prefix = this.#full("out:");
    const all = Array.from({ length: this.#area.length }, (_, index) => this.#area.key(index) ?? "");
    return all.filter((key) => key.startsWith(prefix)).map((key) => key.slice(this.#full("").length));
  }
  #read(key: string): string | null {
    try {
      return this.#area.getItem(this.#full(key));
    } catch {
      return null;
    }
  }
  #write(key: string, value: string | null): void {
    try {
      if (value === null) this.#area.removeItem(this.#full(key));
      else this.#area.setItem(this.#full(key), value);
    } catch {
      // Full or blocked since: the chat goes on, it is only not kept.
    }
  }
}
