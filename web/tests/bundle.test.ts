import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const FILE = new URL("../dist/widget.js", import.meta.url);
const MOST_BYTES = 40 * 1024;

const code = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";

describe.skipIf(!code)("the built file", () => {
  it("is small", () => expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES));
  it("evaluates no text as code and names no source map", () => expect(code).not.toMatch(/\beval\(|new Function|sourceMappingURL/));
  it("reads the same in every encoding", () => expect(code).toMatch(/^[\x00-\x7f]*$/));
  it("puts nothing on the page but its element", () => expect(code).toMatch(/^\(function\(\)\{/));
});
