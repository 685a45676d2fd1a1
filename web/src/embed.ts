import { ELEMENT, PanduChat } from "./widget";

/** Attributes of the script tag (`data-…`) that the element takes over, under the same name but for the title. */
const OPTIONS = ["heading", "colour", "position", "open", "language", "theme", "name", "label", "offset"] as const;
/** The file that Pandu serves, whatever version stands in its name. */
const OWN_FILE = /\/widget(\.[\w-]+)?\.js([?#]|$)/;
/** On a page's own button: asks what stands in it. */
const ASK = "data-pandu-ask";

const launched = new Map<string, PanduChat>();
const seen = new WeakSet<HTMLScriptElement>();

/** Return the element's attributes but its server; browsers would show one named `title` as a tooltip. */
function optionsOf({ dataset }: HTMLScriptElement): Record<string, string> {
  const options: Record<string, string> = {};
  for (const name of OPTIONS) {
    const value = dataset[name === "heading" ? "title" : name];
    if (value !== undefined && !(name === "open" && value === "false")) options[name] = value;
  }
  return options;
}

/** Return where a launcher stands whose tag does not tell: the second at the other side. */
const corner = (): Record<string, string> => (launched.size % 2 ? { position: "left" } : {});

function launch(attributes: Readonly<Record<string, string>>): PanduChat {
  const chat = document.createElement(ELEMENT);
  for (const [name, value] of Object.entries(attributes)) chat.setAttribute(name, value);
  return chat;
}

/** Return the address of the script's folder, without the slash at its end: the server may stand below a path. */
const baseOf = (script: HTMLScriptElement): string => new URL(".", new URL(script.src, location.href)).href.replace(/\/$/, "");

/** Return the tag that runs, or the one of a module, which the browser does not tell. */
function tagOf(current: HTMLOrSVGScriptElement | null): HTMLScriptElement | undefined {
  if (current instanceof HTMLScriptElement) return current;
  return [...document.scripts].find((script) => OWN_FILE.test(script.src) && !seen.has(script));
}

/** Call `act` once the page has a body. */
function withBody(act: () => void): void {
  if (document.body as HTMLElement | null) act();
  else document.addEventListener("DOMContentLoaded", act, { once: true });
}

/** Say in the console what a script lacks that came without an address, unless the page has an element that names one. */
function complain(): void {
  if (document.querySelector(`${ELEMENT}[server]`)) return;
  console.error(
    `Pandu: an inlined or bundled script does not know its server. Add data-server="https://HOST" to the tag, or <${ELEMENT} server="https://HOST"> to the page.`,
  );
}

/**
 * Put the chat that `script` describes on the page, once however often it is described so. It stands beside the body: no style of
 * that carries it away, and it outlives a body that is replaced. `data-launcher="false"` leaves it to the page's own markup.
 */
function embed(current: HTMLOrSVGScriptElement | null): void {
  const script = tagOf(current);
  if (script) seen.add(script);
  if (script?.dataset.launcher === "false") return;
  const server = script?.dataset.server ?? (script?.src ? baseOf(script) : "");
  if (!script || !server) {
    withBody(complain);
    return;
  }
  const options = optionsOf(script);
  const key = JSON.stringify(options);
  const chat = launched.get(key) ?? launch({ ...corner(), ...options, server });
  launched.set(key, chat);
  withBody(() => {
    if (!chat.isConnected) document.documentElement.append(chat);
  });
}

function askFor({ target }: Event): void {
  const button = target instanceof Element ? target.closest(`[${ASK}]`) : null;
  const chat = document.querySelector(ELEMENT);
  const text = button && (button.getAttribute(ASK) || button.textContent.trim());
  if (chat && text) chat.ask(text);
}

const own = tagOf(document.currentScript);
if (own?.src) PanduChat.base = baseOf(own);
PanduChat.embed = embed;
customElements.define(ELEMENT, PanduChat);
embed(document.currentScript);
document.addEventListener("click", askFor);
