/** The frames of `docs/web-protocol.md`: their types, and parsers that trust nothing that comes in. */

export interface QuickReply {
  readonly title: string;
  readonly payload: string;
}
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly section: string;
}
export interface Score {
  readonly title: string;
  readonly value: number;
  readonly max: number;
}
export interface Progress {
  readonly number: number;
  readonly total: number;
  /** How the message's text puts the question, with number and total in words; empty where the server does not tell. */
  readonly asked: string;
  /** The same without them. */
  readonly question: string;
}
/** One message of the transcript, the user's or the assistant's. */
export interface Message {
  readonly id: string;
  readonly from: "user" | "bot";
  readonly text: string;
  readonly time: number;
  readonly replyTo?: string;
  readonly quickReplies?: readonly QuickReply[];
  readonly sources?: readonly Source[];
  readonly progress?: Progress;
  readonly scores?: readonly Score[];
  readonly topics?: readonly string[];
  readonly failed?: boolean;
}
export interface History {
  readonly messages: readonly Message[];
  readonly welcome: boolean;
  /** After how many days the server deletes what was said, 0 for never; absent where it does not tell. */
  readonly keepDays?: number;
}
export interface TurnEnded {
  readonly replyTo: string;
  readonly ok: boolean;
}
/** The server's receipt for a message. */
export interface Receipt {
  readonly ok: boolean;
  readonly duplicate: boolean;
  readonly reason: string;
  readonly text: string;
}

/** Payload that opens a conversation; never shown. */
export const GREETING = "/greet";
/** Payload of the button beside the scale that leads to the question before. */
export const BACK = "/quiz_back";
/** Longest text that the server reads. */
export const MAX_CHARACTERS = 1000;

type Fields = Record<string, unknown>;

const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const finite = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** Return a random id that the server accepts; also where the page is plain http, without `randomUUID`. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function parseQuickReply(value: unknown): QuickReply[] {
  const { title, payload } = fields(value);
  return text(title) ? [{ title: text(title), payload: text(payload) || text(title) }] : [];
}

function parseSource(value: unknown): Source[] {
  const { title, url, section } = fields(value);
  return text(title) || text(url) ? [{ title: text(title) || text(url), url: text(url), section: text(section) }] : [];
}

function parseScore(value: unknown): Score[] {
  const { title, value: score, max } = fields(value);
  return text(title) && finite(score) && finite(max) && max > 0 ? [{ title: text(title), value: score, max }] : [];
}

function parseProgress(value: unknown): Progress | undefined {
  const { number, total, asked, question } = fields(value);
  return finite(number) && finite(total) && total > 0 ? { number, total, asked: text(asked), question: text(question) } : undefined;
}

/** Return the message in `value`, or null where there is none to show. */
export function parseMessage(value: unknown, from?: Message["from"]): Message | null {
  const raw = fields(value);
  const scores = list(raw.scores).flatMap(parseScore);
  const quickReplies = list(raw.quick_replies).flatMap(parseQuickReply);
  if (!text(raw.text) && !scores.length && !quickReplies.length) return null;
  const sources = list(raw.sources).flatMap(parseSource);
  const progress = parseProgress(raw.progress);
  const topics = list(raw.topics).filter((topic): topic is string => typeof topic === "string");
  return {
    id: text(raw.id) || newId(),
    from: from ?? (raw.from === "user" ? "user" : "bot"),
    text: text(raw.text),
    time: finite(raw.time) ? raw.time : Date.now() / 1000,
    ...(text(raw.reply_to) && { replyTo: text(raw.reply_to) }),
    ...(quickReplies.length && { quickReplies }),
    ...(sources.length && { sources }),
    ...(progress && { progress }),
    ...(scores.length && { scores }),
    ...(topics.length && { topics }),
    ...(raw.failed === true && { failed: true }),
  };
}

/** Return the text to show where number and total of a quiz question are drawn beside it. */
export function textBeside({ text, progress }: Message): string {
  return progress?.asked && progress.question ? text.replace(progress.asked, () => progress.question) : text;
}

/** Return the result of a quiz as a text to keep; null where the message is none. */
export function resultText({ text, scores }: Message, format: (value: number, max: number) => string): string | null {
  return scores ? [text, "", ...scores.map(({ title, value, max }) => `${title}: ${format(value, max)}`), ""].join("\n") : null;
}

/** Return `message` in the form that `parseMessage` reads, for storage. */
export function formatMessage(message: Message): Fields {
  const { replyTo, quickReplies, ...rest } = message;
  return { ...rest, reply_to: replyTo, quick_replies: quickReplies };
}

/** Return the messages in a list, without what cannot be read. */
export function parseMessages(value: unknown): Message[] {
  return list(value).flatMap((item) => parseMessage(item) ?? []);
}

/** Read the frame `history`. */
export function parseHistory(value: unknown): History {
  const { messages, welcome, keep_days } = fields(value);
  return { messages: parseMessages(messages), welcome: welcome === true, ...(finite(keep_days) && { keepDays: keep_days }) };
}

/** Read the frame `turn_ended`. */
export function parseTurnEnded(value: unknown): TurnEnded {
  const { reply_to, ok } = fields(value);
  return { replyTo: text(reply_to), ok: ok !== false };
}

/** Read the frame `typing`: the id of the message that is being answered. */
export function parseTyping(value: unknown): string {
  return text(fields(value).reply_to);
}

/** Read the acknowledgement of a message; an empty one, as stock Rasa sends it, counts as good. */
export function parseReceipt(value: unknown): Receipt {
  const { ok, duplicate, reason, text: said } = fields(value);
  return { ok: ok !== false, duplicate: duplicate === true, reason: text(reason), text: text(said) };
}
