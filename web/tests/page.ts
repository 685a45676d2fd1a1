import { vi } from "vitest";
import type { Line } from "../src/socket";
import { PanduChat } from "../src/widget";
import { FakeSocket } from "./fake-socket";

/** The sockets that elements asked for, by their server, newest last. */
export const sockets: { server: string; socket: FakeSocket }[] = [];

/** Let elements talk to the test instead of a server. */
export const line: Line = {
  connect: (server) => {
    const socket = new FakeSocket();
    sockets.push({ server, socket });
    return socket;
  },
  mayConnect: () => Promise.resolve(true),
};
PanduChat.line = line;
vi.stubGlobal("visualViewport", null); // which this DOM does not have

/** Clear the page and what the browser keeps. */
export function clear(): void {
  document.body.innerHTML = "";
  for (const chat of document.querySelectorAll("pandu-chat")) chat.remove();
  vi.runAllTimers(); // an element that is gone ends its conversation a moment later, and keeps what was not sent
  localStorage.clear();
  sessionStorage.clear();
  sockets.length = 0;
}

/** What the test does with an element on the page. */
export interface OnPage {
  readonly chat: PanduChat;
  readonly socket: () => FakeSocket;
  readonly find: <T extends Element = HTMLElement>(selector: string) => T;
  readonly all: (selector: string) => HTMLElement[];
  readonly text: (selector: string) => string;
  readonly updated: () => Promise<unknown>;
}

/** Return the handles of an element that is on the page. */
export function handles(chat: PanduChat): OnPage {
  const root = (): ShadowRoot => chat.shadowRoot!;
  const all = (selector: string): HTMLElement[] => [...root().querySelectorAll<HTMLElement>(selector)];
  return {
    chat,
    socket: () => sockets.at(-1)!.socket,
    find: <T extends Element = HTMLElement>(selector: string) => root().querySelector<T>(selector)!,
    all,
    text: (selector) => (all(selector)[0]?.textContent ?? "").replace(/\s+/g, " ").trim(),
    updated: async () => {
      await chat.updateComplete;
      vi.advanceTimersByTime(50); // a frame, after which news is announced
      await chat.updateComplete;
    },
  };
}

/** Put an element with those attributes on the page. */
export async function put(attributes: Readonly<Record<string, string>> = {}): Promise<OnPage> {
  const chat = document.createElement("pandu-chat");
  for (const [name, value] of Object.entries({ server: "https://pandu.example", ...attributes })) chat.setAttribute(name, value);
  document.body.append(chat);
  const found = handles(chat);
  await found.updated();
  return found;
}
