import { describe, expect, it } from "vitest";
import {
  EMPTY,
  MAX_MESSAGES,
  nextOutgoing,
  offering,
  reduce,
  transcript,
  type Action,
  type Outgoing,
  type State,
} from "../src/conversation";
import { formatMessage, parseMessage, type Message } from "../src/protocol";
import { actionsOf, scenarios, written } from "./frames";

const after = (actions: readonly Action[], state: State = EMPTY): State => actions.reduce(reduce, state);
const play = (name: string, state: State = EMPTY): State => after((written[name] ?? []).flatMap(actionsOf), state);
const said = (state: State): string[] => transcript(state).map((message) => message.id);
const own = (id: string, title = id): Outgoing => ({ id, title, payload: title, time: 1, delivery: "waiting" });
const say = (id: string, title = id): Action => ({ type: "said", outgoing: own(id, title) });
const user = (id: string): Message => ({ id, from: "user", text: id, time: 1 });
const bot = (replyTo: string, n = 0, more: Partial<Message> = {}): Message => ({
  id: `${replyTo}.${n}`,
  replyTo,
  from: "bot",
  text: "…",
  time: 1,
  ...more,
});
const ended = (replyTo: string, ok = true): Action => ({ type: "turn_ended", turn: { replyTo, ok } });
const history = (...messages: Message[]): Action => ({ type: "history", history: { messages, welcome: false } });
const ANSWERED = bot("a", 0, { quickReplies: [{ title: "Ya", payload: "/ya" }] });

describe.each(scenarios)("frames of %s", (_, frames) => {
  const state = after(frames.flatMap(actionsOf));

  it("leave every message once, and nothing under way", () => {
    expect(new Set(said(state)).size).toBe(said(state).length);
    expect(state.typing).toBe(false);
    expect(state.outbox).toEqual([]);
  });

  it("change nothing when they come twice", () => {
    const live = frames.filter(([event]) => event === "bot_uttered" || event === "user_said" || event === "turn_ended");
    expect(said(after(live.flatMap(actionsOf), state))).toEqual(said(state));
  });

  it("put answers behind their question", () => {
    for (const [index, message] of state.messages.entries()) {
      const asked = state.messages.findIndex(({ id }) => id === message.replyTo);
      expect(asked).toBeLessThan(index);
    }
  });

  it("survive storage", () => {
    expect(state.messages.map((message) => parseMessage(JSON.parse(JSON.stringify(formatMessage(message)))))).toEqual(state.messages);
  });
});

describe("an own message", () => {
  it("stands in the transcript at once and is settled by the end of its turn", () => {
    const state = after([say("a"), { type: "sending", id: "a" }, { type: "taken", id: "a" }]);
    expect([said(state), state.typing]).toEqual([["a"], true]);
    const done = after([{ type: "bot", message: bot("a") }, ended("a")], state);
    expect([said(done), done.outbox, done.typing]).toEqual([["a", "a.0"], [], false]);
  });

  it("waits behind the answer to the one before", () => {
    const state = after([say("a"), { type: "sending", id: "a" }, say("b"), { type: "bot", message: bot("a") }]);
    expect(said(state)).toEqual(["a", "a.0", "b"]);
  });

  it("is not doubled when the server or another tab names it", () => {
    const state = after([
      say("a"),
      { type: "user", message: user("a") },
      { type: "sending", id: "a" },
      { type: "user", message: user("a") },
    ]);
    expect(said(state)).toEqual(["a"]);
  });

  it("is settled by a history that holds it, and kept by one that does not", () => {
    const state = after([say("a"), say("b"), { type: "sending", id: "a" }, history(user("a"), bot("a"))]);
    expect([said(state), state.outbox.map(({ id }) => id)]).toEqual([["a", "a.0", "b"], ["b"]]);
  });

  it("keeps the answers of its running turn over a reconnect", () => {
    const state = after([say("a"), { type: "sending", id: "a" }, { type: "bot", message: bot("a") }, history(user("z"))]);
    expect(said(state)).toEqual(["z", "a", "a.0"]);
  });

  it("that failed does not hold up the next, and loses its apology when tried again", () => {
    const state = after([
      say("a"),
      { type: "sending", id: "a" },
      { type: "bot", message: bot("a", 0, { failed: true }) },
      ended("a", false),
      say("b"),
    ]);
    expect(nextOutgoing(state)?.id).toBe("b");
    const again = reduce(state, { type: "retried", id: "a" });
    expect([nextOutgoing(again)?.id, said(again)]).toEqual(["a", ["a", "b"]]);
  });

  it("without a title, the greeting, is never shown", () => {
    const greeted = after([say("g", ""), { type: "sending", id: "g" }, { type: "bot", message: bot("g") }, ended("g")]);
    expect(said(greeted)).toEqual(["g.0"]);
    expect(after([say("g", ""), { type: "sending", id: "g" }, ended("g", false)]).outbox).toEqual([]);
  });
});

describe("an answer", () => {
  it("that comes late stands behind its question, not at the end", () => {
    const state = after([
      history(user("a"), user("b"), bot("b")),
      { type: "bot", message: bot("a") },
      { type: "bot", message: bot("a", 1) },
    ]);
    expect(said(state)).toEqual(["a", "a.0", "a.1", "b", "b.0"]);
  });

  it("of several messages in one turn keeps its order", () => expect(said(play("other_tab"))).toEqual(["u1", "u1.0", "u1.1"]));

  it("stops the typing, as does the end of a turn, a lost line and time", () => {
    const typing = reduce({ ...EMPTY, link: "online" }, { type: "typing" });
    const stops: Action[] = [{ type: "bot", message: bot("a") }, ended("a"), { type: "link", link: "lost" }, { type: "typing_timeout" }];
    for (const stop of stops) expect(reduce(typing, stop).typing).toBe(false);
  });
});

describe("another window's question", () => {
  const question: Action = { type: "user", message: user("q") };

  it("that is being answered survives the history which does not hold it yet, and comes with its answer, once", () => {
    const joined = after([question, history(user("a"), bot("a")), question, { type: "bot", message: bot("q") }, ended("q"), question]);
    expect(said(joined)).toEqual(["a", "a.0", "q", "q.0"]);
  });

  it("stands before an answer that came first", () => {
    const state = after([
      history(user("a"), bot("a")),
      { type: "bot", message: bot("q") },
      { type: "bot", message: bot("q", 1) },
      question,
    ]);
    expect(said(state)).toEqual(["a", "a.0", "q", "q.0", "q.1"]);
  });
});

describe("buttons", () => {
  it("are those of the last answer", () => {
    expect(offering(play("greeting"))?.quickReplies?.map(({ title }) => title)).toEqual(["Tugasnya apa?", "Tes singkat"]);
    expect(offering(play("other_tab"))).toBeUndefined();
  });

  it("are gone as soon as one is pressed, and come back when that failed", () => {
    const pressed = after([history(ANSWERED), say("b", "Ya")]);
    expect(offering(pressed)).toBeUndefined();
    const failed = after(
      [{ type: "sending", id: "b" }, { type: "bot", message: bot("b", 0, { failed: true }) }, ended("b", false)],
      pressed,
    );
    expect(offering(failed)).toBe(ANSWERED);
  });

  it("are gone when another tab spoke", () => {
    expect(offering(after([history(ANSWERED), { type: "user", message: user("b") }]))).toBeUndefined();
  });
});

it("keeps no more than the newest hundred", () => {
  const many = Array.from({ length: 1000 }, (_, index): Action => ({ type: "user", message: user(`u${index}`) }));
  const state = after(many);
  expect([state.messages.length, state.messages[MAX_MESSAGES - 1]?.id]).toEqual([MAX_MESSAGES, "u999"]);
});
