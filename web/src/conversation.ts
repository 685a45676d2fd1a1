import type { History, Message, QuickReply, TurnEnded } from "./protocol";

/** Where an own message stands on its way to the server and back. */
export type Delivery = "waiting" | "sending" | "taken" | "failed";

/** An own message that is not answered yet. */
export interface Outgoing {
  readonly id: string;
  /** What the user sees; empty for the greeting, which is never shown. */
  readonly title: string;
  readonly payload: string;
  readonly time: number;
  readonly delivery: Delivery;
  /** Id of the answer whose button was pressed. */
  readonly pressed?: string;
}

/** State of the line. `idle`: not started; `unreachable`: tried several times and never got through; `refused`: pages of this site may not. */
export type Link = "idle" | "connecting" | "online" | "lost" | "unreachable" | "refused";

export interface State {
  /** What has been said, oldest first. */
  readonly messages: readonly Message[];
  /** Own messages without an answer, oldest first. */
  readonly outbox: readonly Outgoing[];
  readonly link: Link;
  readonly typing: boolean;
  /** A sentence of the server's about a refused message. */
  readonly notice: string;
  /** Whether the server has told this conversation's history. */
  readonly restored: boolean;
  /** How many days the server keeps what was said, once it told. */
  readonly keepDays?: number;
  /** How answers were rated, by their ids. */
  readonly ratings: Readonly<Record<string, Rating>>;
}

/** Whether an answer helped. */
export type Rating = "up" | "down";

export type Action =
  | { type: "loaded"; messages: readonly Message[]; outbox: readonly Outgoing[] }
  | { type: "said"; outgoing: Outgoing }
  | { type: "retried"; id: string }
  | { type: "dropped"; id: string }
  | { type: "revoked"; id: string }
  | { type: "sending"; id: string }
  | { type: "taken"; id: string }
  | { type: "unsent"; id: string }
  | { type: "failed"; id: string; notice?: string }
  | { type: "link"; link: Link }
  | { type: "typing" }
  | { type: "typing_timeout" }
  | { type: "history"; history: History }
  | { type: "bot"; message: Message }
  | { type: "user"; message: Message }
  | { type: "turn_ended"; turn: TurnEnded }
  | { type: "rated"; id: string; rating?: Rating }
  | { type: "cleared" };

/** How many messages are kept. */
export const MAX_MESSAGES = 100;

/** A conversation in which nothing has been said. */
export const EMPTY: State = { messages: [], outbox: [], link: "idle", typing: false, notice: "", restored: false, ratings: {} };

const asMessage = ({ id, title, time }: Outgoing): Message => ({ id, from: "user", text: title, time });
const has = (items: readonly { readonly id: string }[], id: string): boolean => items.some((item) => item.id === id);
const capped = (messages: readonly Message[]): readonly Message[] => messages.slice(-MAX_MESSAGES);

function deliver(state: State, id: string, delivery: Delivery): State {
  return { ...state, outbox: state.outbox.map((entry) => (entry.id === id ? { ...entry, delivery } : entry)) };
}

function settle(state: State, id: string): State {
  return { ...state, outbox: state.outbox.filter((entry) => entry.id !== id) };
}

/** A greeting that failed is forgotten: the server asks for it again. */
function fail(state: State, id: string): State {
  return deliver({ ...state, outbox: state.outbox.filter((entry) => entry.id !== id || entry.title) }, id, "failed");
}

/** Put an own message among what has been said, once. */
function place(state: State, id: string): State {
  const entry = state.outbox.find((candidate) => candidate.id === id);
  if (!entry?.title || has(state.messages, id)) return state;
  return { ...state, messages: capped([...state.messages, asMessage(entry)]) };
}

/** Insert an answer behind its question and that question's earlier answers, whatever was said since. */
function insertAnswer(messages: readonly Message[], answer: Message): readonly Message[] {
  const belongs = (message: Message): boolean => message.id === answer.replyTo || message.replyTo === answer.replyTo;
  const after = answer.replyTo ? messages.map(belongs).lastIndexOf(true) : -1;
  return after < 0 ? [...messages, answer] : [...messages.slice(0, after + 1), answer, ...messages.slice(after + 1)];
}

/** Insert another window's question, before its answers should these have come first. */
function insertQuestion(messages: readonly Message[], question: Message): readonly Message[] {
  const answer = messages.findIndex((message) => message.replyTo === question.id);
  return answer < 0 ? [...messages, question] : [...messages.slice(0, answer), question, ...messages.slice(answer)];
}

function takeAnswer(state: State, message: Message): State {
  const placed = message.replyTo ? place(state, message.replyTo) : state;
  if (has(placed.messages, message.id)) return { ...placed, typing: false };
  return { ...placed, typing: false, messages: capped(insertAnswer(placed.messages, message)) };
}

function endTurn(state: State, { replyTo, ok }: TurnEnded): State {
  const placed = { ...place(state, replyTo), typing: false };
  return ok ? settle(placed, replyTo) : fail(placed, replyTo);
}

/** A message that was pressed on a button of an older answer counts for nothing. */
function revoke(state: State, id: string): State {
  return { ...settle(state, id), messages: state.messages.filter((message) => message.id !== id), typing: false };
}

/** Insert `message` behind the message that it followed here. */
function insertBehind(messages: readonly Message[], message: Message, here: readonly Message[]): readonly Message[] {
  const earlier = here.slice(0, here.indexOf(message)).reverse();
  const before = earlier.find((candidate) => has(messages, candidate.id));
  const at = before ? messages.findIndex(({ id }) => id === before.id) + 1 : 0;
  return [...messages.slice(0, at), message, ...messages.slice(at)];
}

/** The server's history replaces what was shown, but for messages that it does not know, each with the answers that it has so far. */
function takeHistory(state: State, { messages, keepDays }: History): State {
  const outbox = state.outbox.filter((entry) => !messages.some(({ id, replyTo }) => id === entry.id || replyTo === entry.id));
  const open = (message: Message): boolean => !message.failed && !has(messages, message.id) && has(outbox, message.replyTo ?? message.id);
  const gaveUp = (message: Message): boolean => outbox.some((entry) => entry.id === message.id && entry.delivery === "failed");
  const insert = (all: readonly Message[], message: Message): readonly Message[] =>
    gaveUp(message) ? insertBehind(all, message, state.messages) : [...all, message];
  return {
    ...state,
    outbox,
    messages: capped(state.messages.filter(open).reduce(insert, messages)),
    typing: outbox.length > 0 && state.typing,
    restored: true,
    ...(keepDays !== undefined && { keepDays }),
  };
}

/** Sending again forgets the apology that came for the first try. */
function retry(state: State, id: string): State {
  const messages = state.messages.filter((message) => !(message.failed && message.replyTo === id));
  return { ...deliver(state, id, "waiting"), messages, notice: "" };
}

function rate(ratings: State["ratings"], id: string, rating?: Rating): State["ratings"] {
  const { [id]: _, ...others } = ratings;
  return rating ? { ...others, [id]: rating } : others;
}

/** Return the state after `action`. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "loaded":
      return { ...state, messages: capped(action.messages), outbox: action.outbox };
    case "said":
      return { ...state, outbox: [...state.outbox, action.outgoing], notice: "" };
    case "retried":
      return retry(state, action.id);
    case "dropped":
      return settle(state, action.id);
    case "revoked":
      return revoke(state, action.id);
    case "sending":
      return { ...deliver(place(state, action.id), action.id, "sending"), typing: true };
    case "taken":
      return deliver(state, action.id, "taken");
    case "unsent":
      return { ...deliver(state, action.id, "waiting"), typing: false };
    case "failed":
      return { ...fail(state, action.id), typing: false, notice: action.notice ?? state.notice };
    case "link":
      return { ...state, link: action.link, typing: action.link === "online" && state.typing };
    case "typing":
      return { ...state, typing: true };
    case "typing_timeout":
      return { ...state, typing: false };
    case "history":
      return takeHistory(state, action.history);
    case "bot":
      return takeAnswer(state, action.message);
    case "user":
      return has(state.messages, action.message.id) || has(state.outbox, action.message.id)
        ? state
        : { ...state, messages: capped(insertQuestion(state.messages, action.message)) };
    case "turn_ended":
      return endTurn(state, action.turn);
    case "rated":
      return { ...state, ratings: rate(state.ratings, action.id, action.rating) };
    case "cleared":
      return { ...EMPTY, link: state.link, ...(state.keepDays !== undefined && { keepDays: state.keepDays }) };
  }
}

/** Return all that stands in the transcript: what has been said, then what still waits for its turn. */
export function transcript(state: State): readonly Message[] {
  const waiting = state.outbox.filter((entry) => entry.title && !has(state.messages, entry.id));
  return [...state.messages, ...waiting.map(asMessage)];
}

/** Return the next message to send, if one waits. */
export function nextOutgoing(state: State): Outgoing | undefined {
  return state.outbox.find((entry) => entry.delivery !== "failed");
}

/** Return the message whose buttons may be pressed: the last that the server stored, while nothing is under way. */
export function offering(state: State): Message | undefined {
  if (state.outbox.some((entry) => entry.delivery !== "failed")) return undefined;
  const stored = state.messages.filter((message) => !message.failed && !has(state.outbox, message.id));
  const last = stored[stored.length - 1];
  return last?.from === "bot" && last.quickReplies ? last : undefined;
}

/** Topics whose answers say nothing that could help or not. */
const MANNERS = new Set(["greet", "goodbye", "thanks", "acknowledge", "quiz_question", "quiz_cancelled"]);

/** Return the answer that may be rated: the newest, unless it is a courtesy or a question. */
export function rateable(state: State): Message | undefined {
  const last = state.messages[state.messages.length - 1];
  const answers = last?.from === "bot" && !last.failed && !state.outbox.length && last.topics?.some((topic) => !MANNERS.has(topic));
  return answers ? last : undefined;
}

/** Return whether `reply` stands on a button that may be pressed. */
export function isOffered(state: State, reply: QuickReply): boolean {
  return offering(state)?.quickReplies?.includes(reply) ?? false;
}
