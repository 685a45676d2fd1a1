import { ELEMENT, PanduChat } from "./widget";

/** Attributes of the script tag (`data-…`) that the element takes over. */
const OPTIONS = ["heading", "colour", "position", "open", "language", "theme", "server", "name"] as const;

function options(script: HTMLScriptElement): [string, string][] {
  const { title, ...data } = script.dataset;
  const all: Record<string, string | undefined> = { ...data, heading: title ?? data.heading };
  return OPTIONS.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]));
}

/** Put the chat that `script` describes on the page; `data-launcher="false"` leaves that to the page's own markup. */
function embed(script: HTMLScriptElement | null): void {
  if (!script || script.dataset.launcher === "false") return;
  const chat = document.createElement(ELEMENT);
  chat.setAttribute("server", new URL(script.src, location.href).origin);
  for (const [name, value] of options(script)) {
    if (name === "open" && value === "false") continue;
    chat.setAttribute(name, value);
  }
  const put = (): unknown => document.body.append(chat);
  if (document.body) put();
  else document.addEventListener("DOMContentLoaded", put, { once: true });
}

PanduChat.embed = embed;
customElements.define(ELEMENT, PanduChat);
embed(document.currentScript as HTMLScriptElement | null);
