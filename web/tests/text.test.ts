import { expect, it } from "vitest";
import { parseInline, parseText, safeUrl } from "../src/text";

const kinds = (text: string): string[] => parseText(text).map((block) => block.kind);

it("reads numbered lines as one list, after their paragraph", () => {
  const blocks = parseText("Rinciannya:\n1. Satu\n2. Dua\n\n3. Tiga\nItu saja.");
  expect(blocks.map((block) => [block.kind, block.lines.length])).toEqual([
    ["paragraph", 1],
    ["numbers", 3],
    ["paragraph", 1],
  ]);
});

it("keeps the number that a list begins with", () =>
  expect(parseText("4. Mewakili negara")).toMatchObject([{ kind: "numbers", start: 4 }]));

it("begins a new list where the count does", () => expect(kinds("1. a\n2. b\n1. c")).toEqual(["numbers", "numbers"]));

it("reads bullets, and parts paragraphs at blank lines only", () => {
  expect(kinds("- a\n- b")).toEqual(["bullets"]);
  expect(parseText("a\nb\n\nc").map((block) => block.lines.length)).toEqual([2, 1]);
});

it("takes neither years nor negative numbers for a list", () => expect(kinds("2026 tahun ini\n-5 derajat")).toEqual(["paragraph"]));

it("shows bold without its marks", () => {
  expect(parseInline("a **b c** d")).toEqual([
    { kind: "text", text: "a " },
    { kind: "bold", text: "b c" },
    { kind: "text", text: " d" },
  ]);
  expect(parseInline("2 ** 3 ** 4")).toEqual([{ kind: "text", text: "2 ** 3 ** 4" }]);
});

it("links http and https, without the sentence's punctuation", () => {
  expect(parseInline("Lihat https://kemlu.go.id/a?b=1, ya.")[1]).toEqual({
    kind: "link",
    text: "https://kemlu.go.id/a?b=1",
    url: "https://kemlu.go.id/a?b=1",
  });
  expect(parseInline("cek kemlu.go.id.")[1]).toEqual({ kind: "link", text: "kemlu.go.id", url: "https://kemlu.go.id/" });
});

it.each([
  "javascript:alert(1)",
  "[x](javascript:alert(1))",
  "data:text/html,x",
  "vbscript:x",
  "//evil.example",
  "<img src=x onerror=alert(1)>",
  "a@kemlu.go.id",
])("leaves %s as it was typed", (text) => expect(parseInline(text)).toEqual([{ kind: "text", text }]));

it.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "", "JaVaScRiPt:x", "ftp://a"])(
  "does not admit the address %s",
  (url) => expect(safeUrl(url)).toBeNull(),
);
