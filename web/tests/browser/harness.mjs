// What the trials in Chromium share: the browser, their checks, and the chat as a user sees it.
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";

/** Milliseconds a busy machine may need for what takes a moment. */
export const PATIENCE = process.env.HASTY ? 1_500 : 10_000;
/** Where pictures go; ignored by git. */
export const PICTURES = new URL("../../../tests/artifacts/widget/", import.meta.url).pathname;
const { flags: FLAGS } = JSON.parse(readFileSync(new URL("chromium.json", import.meta.url), "utf8"));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Return the module of the one Playwright that the project has, that of the Python tests. */
function playwright() {
  if (process.env.PLAYWRIGHT) return process.env.PLAYWRIGHT;
  const lib = new URL("../../../.venv/lib/", import.meta.url);
  const [python] = readdirSync(lib).filter((name) => name.startsWith("python"));
  return new URL(`${python}/site-packages/playwright/driver/package/index.mjs`, lib).href;
}

/** Start Chromium: Debian's, or what CHROMIUM names. */
export async function launch() {
  mkdirSync(PICTURES, { recursive: true });
  const { chromium } = await import(playwright());
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

let bad = 0;

/** Print a check's name and whether it held. */
export function check(name, held, detail = "") {
  if (!held) bad += 1;
  console.log(held ? "ok  " : "BAD ", name, held ? "" : JSON.stringify(detail));
}

/** Holds as soon as the condition does: a busy machine may take its time, a broken widget never gets there. */
export async function becomes(name, condition, detail = () => "") {
  const end = Date.now() + PATIENCE;
  let held = await condition();
  while (!held && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 50));
    held = await condition();
  }
  check(name, held, held ? "" : await detail());
}

/** End with what the checks came to. */
export async function finish(...ends) {
  for (const end of ends) await end();
  process.exit(bad ? 1 : 0);
}

/** Return what axe finds against WCAG 2.2 A and AA and the best practices, and what it could not decide. */
export async function axe(page) {
  await page.evaluate(AXE);
  const { violations, incomplete } = await page.evaluate((rules) => axe.run(document, { runOnly: rules }), RULES);
  const line = ({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(" ")).join(", ")}`.slice(0, 200);
  return { violations: violations.map(line), incomplete: incomplete.map(line) };
}

/** Open a page, note its faults, and return the handles of the chat on it. */
export async function open(context, address, faults) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(address);
  return { context, page, ...chatOn(page) };
}

/** Return the handles of the first chat on a page, or of another one. */
export function chatOn(page, chat = page.locator("pandu-chat").first()) {
  const input = chat.getByRole("textbox", { name: /Tulis pesan|Write/ });
  const button = (name) => chat.getByRole("button", { name, exact: true });
  return {
    chat,
    input,
    button,
    log: chat.getByRole("log"),
    status: chat.getByRole("status"),
    bubbles: () => chat.locator(".bubble").evaluateAll((all) => all.map((one) => one.querySelector("p, ol")?.textContent ?? "")),
    say: async (text) => (await input.fill(text), await input.press("Enter")),
    launch: async () => (await chat.locator(".launcher").click(), await button("Tes singkat").waitFor()),
  };
}
