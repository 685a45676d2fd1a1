import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const FILE = new URL("../dist/widget.js", import.meta.url);
const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const WIDGET = readFileSync(new URL("../src/widget.ts", import.meta.url), "utf8");
/** 40.9 kB of program, 1.4 of licences, and a little room. */
const MOST_BYTES = 42_500;

const code = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";

describe.skipIf(!code)("the built file", () => {
  const head = code.slice(0, code.indexOf("*/"));
  const bundled = [
    "lit",
    "lit-html",
    "lit-element",
    "@lit/reactive-element",
    "socket.io-client",
    "socket.io-parser",
    "engine.io-client",
    "engine.io-parser",
  ];

  it("is small", () => expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES));
  it("evaluates no text as code and names no source map", () => expect(/\beval\(|new Function|sourceMappingURL/.exec(code)).toBeNull());
  it("reads the same in every encoding", () =>
    expect(code.split("\n").find((line) => Buffer.byteLength(line) > line.length)).toBeUndefined());
  it("puts nothing on the page but its element", () => expect(code.slice(head.length, head.length + 15)).toBe("*/\n(function(){"));

  it.each(bundled)("carries the notice of %s", (name) => expect(head).toMatch(new RegExp(`(^|[\\s,])${name}(,[^:]*)?: Copyright`, "m")));
  it("carries the terms of Lit and of Socket.IO, each once", () => {
    for (const words of [
      "Copyright (c) 2017 Google LLC",
      "Guillermo Rauch and Socket.IO contributors",
      "Redistribution and use in source",
      "Permission is hereby granted",
    ])
      expect(head.split(words).length - 1, words).toBe(1);
    expect(head).toContain('THE SOFTWARE IS PROVIDED "AS IS"');
  });
});

describe("what a page may rely on", () => {
  const documented = (tag: string): string[] => [...WIDGET.matchAll(new RegExp(`@${tag} (\\S+)`, "g"))].map(([, name]) => name ?? "");
  const src = new URL("../src/", import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|css)$/.test(file));
  const all = files.map((file) => readFileSync(new URL(file, src), "utf8")).join("\n");
  const own = ["--pandu-height", "--pandu-top"]; // what the element tells itself

  it("the custom properties that the styles read are documented, and no others", () => {
    const read = new Set([...all.matchAll(/var\((--pandu-[\w-]+)/g)].map(([, name]) => name));
    expect([...read].filter((name) => !own.includes(name!)).sort()).toEqual(documented("cssprop").sort());
  });
  it("the parts that the views name are documented, and no others", () => {
    const named = new Set([...all.matchAll(/\spart="([\w -]+)"/g)].flatMap(([, names]) => names!.split(" ")));
    expect([...named].sort()).toEqual(documented("csspart").sort());
  });
  it("each of them stands in the README", () => {
    for (const name of [...documented("cssprop"), ...documented("csspart"), ...documented("fires")])
      expect(README).toContain(`\`${name}\``);
  });
  it("the browsers and the Node that are stated are those of the build", () => {
    const stated = manifest.browserslist.map((browser) => browser.replace(" >= ", " "));
    expect(README.toLowerCase().replaceAll("\n", " ")).toContain(
      `chrome and edge ${stated[0]!.split(" ")[1]!}, firefox ${stated[2]!.split(" ")[1]!}, safari ${stated[3]!.split(" ")[1]!}`,
    );
    expect(stated.map((browser) => browser.split(" ")[0])).toEqual(["chrome", "edge", "firefox", "safari", "ios"]);
    expect(README).toContain("Node 20.19, 22.13 or 24");
    expect(manifest.engines.node).toBe("^20.19.0 || ^22.13.0 || >=24");
  });
});
