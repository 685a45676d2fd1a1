import { afterEach, describe, expect, it, vi } from "vitest";
import { newId, parseHistory, parseMessage, parseReceipt, parseTurnEnded, parseTyping, textBeside } from "../src/protocol";

afterEach(() => vi.unstubAllGlobals());

it.each([null, 7, "x", [], {}, { text: 5 }, { text: "" }])("finds no message in %j", (value) => expect(parseMessage(value)).toBeNull());

it("leaves out what is malformed and keeps the rest", () => {
  const message = parseMessage({
    text: "a",
    quick_replies: [null, { title: "Ya" }, { payload: "/x" }],
    sources: [{ url: "javascript:alert(1)" }, 3],
    scores: [
      { title: "A", value: 1, max: 0 },
      { title: "B", value: 1, max: 4 },
    ],
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

describe("a quiz question", () => {
  const progress = { number: 1, total: 6, asked: "[1/6] Suka $& tes?", question: "Suka $& tes?" };
  const shown = (text: string, told: object = progress): string => textBeside(parseMessage({ text, progress: told })!);

  it("is shown as it is put where number and total are drawn, whatever stands around it", () =>
    expect(shown("Dipotong. Ada enam.\n[1/6] Suka $& tes? Jawab, ya.")).toBe("Dipotong. Ada enam.\nSuka $& tes? Jawab, ya."));
  it("is left as it came where the server does not tell how it is put", () =>
    expect(shown("(1 dari 6) Suka?", { number: 1, total: 6 })).toBe("(1 dari 6) Suka?"));
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
