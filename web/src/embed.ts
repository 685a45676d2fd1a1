import { ELEMENT, PanduChat } from "./widget";

/** Attributes of the script tag (`data-…`) that the element takes over under the same name. */
const OPTIONS = ["colour", "position", "open", "language", "theme", "server", "name"] as const;

/** Return the element's attributes; browsers would show one named `title` as a tooltip. */
function attributes({ title, ...data }: DOMStringMap): [string, string][] {
  const given = [["heading", title] as const, ...OPTIONS.map((name) => [name, data[name]] as const)];
  return given.flatMap(([name, value]) => (value === undefined || (name === "open" && value === "false") ? [] : [[name, value]]));
}

/** Return the address of the script's folder, without the slash at its end: the server may stand below a path. */
const baseOf = (script: HTMLScriptElement): string => new URL(".", new URL(script.src, location.href)).href.replace(/\/$/, "");

/** Put the chat that `script` describes on the page; `data-launcher="false"` leaves that to the page's own markup. */
function embed(script: HTMLScriptElement | null): void {
  if (!script || script.dataset.launcher === "false") return;
  const chat = document.createElement(ELEMENT);
  chat.setAttribute("server", baseOf(script));
  for (const [name, value] of attributes(script.dataset)) chat.setAttribute(name, value);
  const put = (): unknown => document.body.append(chat);
  if (document.body) put();
  else document.addEventListener("DOMContentLoaded", put, { once: true });
}

const own = document.currentScript as HTMLScriptElement | null;
if (own?.src) PanduChat.base = baseOf(own);
PanduChat.embed = embed;
customElements.define(ELEMENT, PanduChat);
embed(own);
