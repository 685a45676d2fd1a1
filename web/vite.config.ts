import { cpSync } from "node:fs";
import { defineConfig } from "vitest/config";

// A second script tag must not run Lit again: under Trusted Types its policy may be made only once.
const REUSE = 'var known=customElements.get("pandu-chat");if(known){known.embed(document.currentScript);return}';

export default defineConfig({
  publicDir: false,
  build: {
    target: "es2021",
    sourcemap: false,
    lib: { entry: "src/embed.ts", formats: ["iife"], name: "pandu", fileName: () => "widget.js" },
    rollupOptions: { output: { intro: REUSE, extend: false } },
  },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [{ name: "page", apply: "build", closeBundle: () => cpSync("page", "dist", { recursive: true }) }],
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
