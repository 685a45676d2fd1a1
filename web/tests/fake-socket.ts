import type { SocketLike } from "../src/connection";

interface Emitted {
  event: string;
  data: Record<string, unknown>;
  ack: (data: unknown) => void;
}

/** A socket whose server is the test. */
export class FakeSocket implements SocketLike {
  connected = false;
  active = true;
  /** How often it was asked to connect. */
  attempts = 0;
  /** How often it was asked to close the line. */
  disconnects = 0;
  readonly emitted: Emitted[] = [];
  private readonly listeners = new Map<string, (data: unknown) => void>();

  on(event: string, listener: (data: unknown) => void): void {
    this.listeners.set(event, listener);
  }
  emit(event: string, ...[data, ack]: unknown[]): void {
    this.emitted.push({ event, data: data as Record<string, unknown>, ack: (ack ?? (() => undefined)) as Emitted["ack"] });
  }
  connect(): void {
    this.attempts += 1;
  }
  disconnect(): void {
    this.disconnects += 1;
    this.drop();
  }

  /** Something comes from the server. */
  receive(event: string, data?: unknown): void {
    this.listeners.get(event)?.(data);
  }
  /** The line is there, the session confirmed, its history told. */
  open(messages: unknown[] = [], token = "s1.sig", welcome = false): void {
    this.connected = true;
    this.receive("connect");
    this.receive("session_confirm", token);
    this.receive("history", { messages, welcome });
  }
  drop(): void {
    if (!this.connected) return;
    this.connected = false;
    this.receive("disconnect", "transport close");
  }
  answer(id: string, text = "jawab", more: object = {}): void {
    this.receive("bot_uttered", { id: `${id}.0`, from: "bot", reply_to: id, text, time: 1, ...more });
    this.receive("turn_ended", { reply_to: id, ok: true });
  }
  /** What was sent under `event`. */
  sent(event: string): Emitted[] {
    return this.emitted.filter((frame) => frame.event === event);
  }
  get said(): unknown[] {
    return this.sent("user_uttered").map(({ data }) => data.message);
  }
}
