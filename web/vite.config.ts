import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// A second script tag must not run Lit again: under Trusted Types its policy may be made only once.
const REUSE = 'var known=customElements.get("pandu-chat");if(known){known.embed(document.currentScript);return}';

/** Take indentation and comments out of the style sheet, which no minifier looks into. */
const slimStyles: Plugin = {
  name: "slim-styles",
  apply: "build",
  transform: (code, id) => (id.endsWith("src/styles.ts") ? code.replace(/\/\*.*?\*\//gs, "").replace(/\s+/g, " ").replace(/ ?([{};,]) ?/g, "$1").replace(/: (?=[^;{}]*[;}])/g, ":").replace(/;}/g, "}") : null),
};

/** Parts of socket.io that these frames never need: a third way to connect, and bytes beside texts. */
const UNUSED: Record<string, string> = {
  "engine.io-client/build/esm/transports/webtransport.js": "export class WT {}",
  "socket.io-parser/build/esm/is-binary.js": "export const isBinary = () => false; export const hasBinary = isBinary;",
  "socket.io-parser/build/esm/binary.js": "export const deconstructPacket = () => ({}); export const reconstructPacket = deconstructPacket;",
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
    target: "es2021",
    sourcemap: false,
    lib: { entry: "src/embed.ts", formats: ["iife"], name: "pandu", fileName: () => "widget.js" },
    rollupOptions: { output: { intro: REUSE, extend: false } },
  },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [leaveOut, slimStyles, ascii, brotli, page],
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
