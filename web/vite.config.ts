import { cpSync } from "node:fs";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// A second script tag must not run Lit again: under Trusted Types its policy may be made only once.
const REUSE = 'var known=customElements.get("pandu-chat");if(known){known.embed(document.currentScript);return}';

/** Take the indentation out of the style sheet, which no minifier looks into. */
const slimStyles: Plugin = {
  name: "slim-styles",
  apply: "build",
  transform: (code, id) => (id.endsWith("src/styles.ts") ? code.replace(/\s+/g, " ").replace(/ ?([{};,]) ?/g, "$1") : null),
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
  plugins: [slimStyles, ascii, page],
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
