// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PanduChat } from "../src/widget";
import { clear, handles, sockets } from "./page";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  clear();
  vi.useRealTimers();
});

/** Return a tag as a page has it; it loads nothing. */
function tag(src: string, data: Record<string, string> = {}): HTMLScriptElement {
  const script = document.createElement("script");
  if (src) script.setAttribute("src", src);
  for (const [name, value] of Object.entries(data)) script.setAttribute(`data-${name}`, value);
  return script;
}
const SRC = "https://pandu.example/below/widget.js";
const chats = (): PanduChat[] => [...document.querySelectorAll("pandu-chat")];
const given = (chat: PanduChat): Record<string, string> =>
  Object.fromEntries([...chat.attributes].map(({ name, value }) => [name, value] as const).filter(([name]) => name !== "style"));

// The module runs as the script of a page does, once.
const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
await import("../src/embed");

describe("the script", () => {
  it("says in the console what it lacks where it came without an address", () => {
    expect(error.mock.calls.map(([said]) => String(said))).toEqual([expect.stringMatching(/data-server/)]);
  });

  it("puts one chat beside the body, below the address that it came from", () => {
    PanduChat.embed(tag(SRC));
    PanduChat.embed(tag("https://other.example/widget.0a1b2c3d.js"));
    expect(chats().map(given)).toEqual([{ server: "https://pandu.example/below" }]);
    expect([chats()[0]!.parentElement, sockets.map(({ server }) => server)]).toEqual([
      document.documentElement,
      ["https://pandu.example/below"],
    ]);
  });

  it("takes its options, and no title that a browser would show", async () => {
    PanduChat.embed(
      tag(SRC, {
        title: "Sekolah",
        name: "sekolah",
        colour: "#123456",
        theme: "dark",
        language: "en",
        open: "false",
        label: "Tanya",
        offset: "9 8",
      }),
    );
    const [chat] = chats();
    expect(given(chat!)).toEqual({
      ...{ heading: "Sekolah", name: "sekolah", colour: "#123456", theme: "dark", language: "en", label: "Tanya", offset: "9 8" },
      ...{ server: "https://pandu.example/below", position: "left" }, // the second of the page
    });
    await chat!.updateComplete;
    expect([chat!.style.getPropertyValue("--pandu-side"), chat!.style.getPropertyValue("--pandu-below")]).toEqual(["9px", "8px"]);
  });

  it("puts nothing there where the page has the element in its markup", () => {
    PanduChat.embed(tag(SRC, { launcher: "false" }));
    expect(chats()).toEqual([]);
  });
});

it("a button of the page asks what stands in it", async () => {
  document.body.innerHTML = `<pandu-chat server="https://pandu.example"></pandu-chat>
    <button data-pandu-ask="Apa tugasnya?"><b>Tanya</b></button><button data-pandu-ask>Siapa yang cocok?</button>`;
  const { chat, socket, updated } = handles(chats()[0]!);
  await updated();
  document.querySelector("b")!.click();
  document.querySelectorAll("button")[1]!.click();
  await updated();
  socket().open([]);
  socket().answer(String(socket().sent("user_uttered")[0]!.data.id));
  expect([chat.shown, socket().said]).toEqual([true, ["Apa tugasnya?", "Siapa yang cocok?"]]);
});
