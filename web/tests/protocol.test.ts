import { afterEach, expect, it, vi } from "vitest";
import { newId, parseHistory, parseMessage, parseReceipt, parseTurnEnded, parseTyping } from "../src/protocol";

afterEach(() => vi.unstubAllGlobals());

it.each([null, 7, "x", [], {}, { text: 5 }, { text: "" }])("finds no message in %j", (value) => expect(parseMessage(value)).toBeNull());

it("leaves out what is malformed and keeps the rest", () => {
  const message = parseMessage({
    text: "a",
    quick_replies: [null, { title: "Ya" }, { payload: "/x" }],
    sources: [{ url: "javascript:alert(1)" }, 3],
    scores: [{ title: "A", value: 1, max: 0 }, { title: "B", value: 1, max: 4 }],
    progress: { number: "1", total: 6 },
    attachment: { type: "image" },
  });
  expect(message).toMatchObject({
    from: "bot",
    quickReplies: [{ title: "Ya", payload: "Ya" }],
    sources: [{ title: "javascript:alert(1)", url: "javascript:alert(1)", section: "" }],
    scores: [{ title: "B", value: 1, max: 4 }],
  });
  expect(message).not.toHaveProperty("progress");
});

it("gives a message without an id one of its own", () => expect(parseMessage({ text: "a" })?.id).toMatch(/^[A-Za-z0-9_-]{1,64}$/));

it("reads the small frames whatever comes", () => {
  expect(parseHistory(undefined)).toEqual({ messages: [], welcome: false });
  expect(parseTurnEnded(null)).toEqual({ replyTo: "", ok: true });
  expect(parseTyping([])).toBe("");
  expect(parseReceipt(undefined)).toMatchObject({ ok: true, duplicate: false });
});

it("makes ids also where randomUUID is missing", () => {
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes.fill(171) });
  expect(newId()).toBe("ab".repeat(16));
});
