import { ELEMENT, PanduChat } from "./widget";

/** Attributes of the script tag (`data-…`) that the element takes over under the same name. */
const OPTIONS = ["colour", "position", "open", "language", "theme", "server", "name", "label", "offset"] as const;
/** The file that Pandu serves, whatever version stands in its name. */
const OWN_FILE = /\/widget(\.[\w-]+)?\.js([?#]|$)/;
/** On a page's own button: asks what stands in it. */
const ASK = "data-pandu-ask";

const launched = new Map<string, HTMLElement>();
const seen = new WeakSet<HTMLScriptElement>();

/** Return the element's attributes; browsers would show one named `title` as a tooltip. */
function attributes({ title, ...data }: DOMStringMap): [string, string][] {
  const given = [["heading", title] as const, ...OPTIONS.map((name) => [name, data[name]] as const)];
  return given.flatMap(([name, value]) => (value === undefined || (name === "open" && value === "false") ? [] : [[name, value]]));
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
  if (document.body) act();
  else document.addEventListener("DOMContentLoaded", act, { once: true });
}

/** Say in the console what a script lacks that came without an address, unless the page has an element that names one. */
function complain(): void {
  if (document.querySelector(`${ELEMENT}[server]`)) return;
  console.error(`Pandu: an inlined or bundled script does not know its server. Add data-server="https://HOST" to the tag, or <${ELEMENT} server="https://HOST"> to the page.`);
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
  if (!server) return withBody(complain);
  const { server: _, ...options } = Object.fromEntries(attributes(script!.dataset));
  const key = JSON.stringify(options);
  const chat = launched.get(key) ?? document.createElement(ELEMENT);
  launched.set(key, chat);
  if (!chat.hasAttribute("server")) for (const [name, value] of Object.entries({ ...options, server })) chat.setAttribute(name, value);
  withBody(() => chat.isConnected || document.documentElement.append(chat));
}

function askFor({ target }: Event): void {
  const button = target instanceof Element ? target.closest(`[${ASK}]`) : null;
  const chat = document.querySelector<PanduChat>(ELEMENT);
  const text = button?.getAttribute(ASK) || button?.textContent?.trim();
  if (chat && text) chat.ask(text);
}

const own = tagOf(document.currentScript);
if (own?.src) PanduChat.base = baseOf(own);
PanduChat.embed = embed;
customElements.define(ELEMENT, PanduChat);
embed(document.currentScript);
document.addEventListener("click", askFor);
