import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { licences } from "./licences.ts";
import manifest from "./package.json" with { type: "json" };

// A second script tag must not run Lit again: under Trusted Types its policy may be made only once.
const REUSE = 'var known=customElements.get("pandu-chat");if(known){known.embed(document.currentScript);return}';

/** Parts of socket.io that these frames never need: a third way to connect, and bytes beside texts. */
const UNUSED: Record<string, string> = {
  "engine.io-client/build/esm/transports/webtransport.js": "export class WT {}",
  "socket.io-parser/build/esm/is-binary.js": "export const isBinary = () => false; export const hasBinary = isBinary;",
  "engine.io-parser/build/esm/contrib/base64-arraybuffer.js":
    "export const encode = () => ''; export const decode = () => new ArrayBuffer(0);",
  "socket.io-parser/build/esm/binary.js":
    "export const deconstructPacket = () => ({}); export const reconstructPacket = deconstructPacket;",
};
const leaveOut: Plugin = {
  name: "leave-out",
  apply: "build",
  enforce: "pre",
  load: (id) => Object.entries(UNUSED).find(([file]) => id.endsWith(file))?.[1] ?? null,
};

/** Write other letters as escapes: a host page may have the script read in any encoding. */
const ascii: Plugin = {
  name: "ascii",
  apply: "build",
  generateBundle: (_, bundle) => {
    const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
    for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = file.code.replace(/[\u0080-\uffff]/g, escape);
  },
};

/** What a browser behind HTTPS gets is compressed once, when it is built. */
const brotli: Plugin = {
  name: "brotli",
  apply: "build",
  closeBundle: () => writeFileSync("dist/widget.js.br", brotliCompressSync(readFileSync("dist/widget.js"))),
};

const page: Plugin = { name: "page", apply: "build", closeBundle: () => cpSync("page", "dist", { recursive: true }) };

export default defineConfig({
  publicDir: false,
  build: {
    target: manifest.browserslist.map((browser) => browser.replace(" >= ", "")),
    sourcemap: false,
    lib: { entry: "src/embed.ts", formats: ["iife"], name: "pandu", fileName: () => "widget.js" },
    rolldownOptions: { output: { intro: REUSE, extend: false } },
  },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [leaveOut, licences, ascii, brotli, page],
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
