import { expect, it } from "vitest";
import type { Outgoing } from "../src/conversation";
import { GuardedArea, MemoryArea, openArea, Storage, type Area } from "../src/storage";

const entry = (id: string, time: number): Outgoing => ({ id, title: id, payload: id, time, delivery: "sending" });

it("keeps messages with the token that they belong to", () => {
  const area = new MemoryArea();
  const storage = new Storage(area, "a");
  storage.token = "t1";
  storage.keepMessages([{ id: "u", from: "user", text: "halo", time: 1 }]);
  expect(new Storage(area, "a").messages()).toMatchObject([{ id: "u", text: "halo" }]);
  storage.token = "t2";
  expect(new Storage(area, "a").messages()).toEqual([]);
});

it("gives unanswered messages back in order, to be sent", () => {
  const area = new MemoryArea();
  new Storage(area, "a").keepOutgoing(entry("second", 2));
  new Storage(area, "a").keepOutgoing(entry("first", 1));
  expect(new Storage(area, "a").outbox().map(({ id, delivery }) => [id, delivery])).toEqual([
    ["first", "waiting"],
    ["second", "waiting"],
  ]);
});

it("keeps conversations apart and forgets one whole", () => {
  const area = new MemoryArea();
  const [one, other] = [new Storage(area, "a"), new Storage(area, "b")];
  one.token = "t1";
  other.token = "t2";
  one.keepOutgoing(entry("x", 1));
  one.clear();
  expect([one.token, one.outbox(), other.token, area.length]).toEqual([null, [], "t2", 1]);
});

it("reads nothing from what is corrupt", () => {
  const area = new MemoryArea();
  area.setItem("pandu:a:messages", "{");
  area.setItem("pandu:a:out:x", '{"id": 5}');
  area.setItem("pandu:a:out:y", "null");
  const storage = new Storage(area, "a");
  expect([storage.messages(), storage.outbox(), storage.token]).toEqual([[], [], null]);
});

it("goes on where storage throws", () => {
  const fail = (): never => {
    throw new Error("blocked");
  };
  const blocked: Area = { length: 0, key: fail, getItem: fail, setItem: fail, removeItem: fail };
  const storage = new Storage(blocked, "a");
  storage.token = "t";
  storage.keepOutgoing(entry("x", 1));
  expect([storage.token, storage.messages()]).toEqual([null, []]);
});

it("uses memory where there is no storage at all", () => expect(openArea("localStorage")).toBeInstanceOf(MemoryArea));

it("keeps in memory what does not fit any more, and nothing old in its place", () => {
  const area = new MemoryArea();
  const guarded = new GuardedArea(area);
  guarded.setItem("a", "1");
  area.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  guarded.setItem("a", "2");
  expect([guarded.getItem("a"), area.getItem("a")]).toEqual(["2", null]);
  guarded.removeItem("a");
  expect(guarded.getItem("a")).toBe(null);
});

it("writes plain JSON also beside a library that changes how lists are written", () => {
  const prototype = Array.prototype as { toJSON?: () => string };
  prototype.toJSON = () => "no list";
  try {
    const storage = new Storage(new MemoryArea(), "a");
    storage.token = "t";
    storage.keepMessages([{ id: "u", from: "user", text: "halo", time: 1 }]);
    expect(storage.messages()).toMatchObject([{ text: "halo" }]);
    expect(prototype.toJSON()).toBe("no list");
  } finally {
    delete prototype.toJSON;
  }
});
