// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ELEMENT, PanduChat } from "../src/widget";
import { clear, handles, put, sockets } from "./page";

customElements.define(ELEMENT, PanduChat);

const GREETING = {
  id: "g.0",
  from: "bot",
  text: "Halo! Lihat kemlu.go.id.",
  time: 1,
  topics: ["greet"],
  quick_replies: [{ title: "Tugasnya apa?", payload: "/ask_duties" }],
};
const KEY = { bubbles: true, composed: true };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  clear();
  vi.useRealTimers();
});

describe("the element", () => {
  it("connects with the first look at it, and shows what was said", async () => {
    const { chat, socket, find, text, updated } = await put();
    expect(socket().attempts).toBe(0);
    find(".launcher").click();
    await updated();
    socket().open([GREETING]);
    await updated();
    expect([socket().attempts, text(".bubble"), text(".reply"), chat.hasAttribute("open")]).toEqual([
      1,
      "Pandu: Halo! Lihat kemlu.go.id (terbuka di tab baru).",
      "Tugasnya apa?",
      true,
    ]);
  });

  it("sends what a button says, once", async () => {
    const { socket, find, updated } = await put({ layout: "page" });
    socket().open([GREETING]);
    await updated();
    const reply = find(".reply");
    reply.click();
    reply.click();
    expect(socket().said).toEqual(["/ask_duties"]);
  });

  it("renders nothing for a key that is pressed in the text field, and reads no message again", async () => {
    const { chat, socket, find, updated } = await put({ layout: "page" });
    socket().open([GREETING]);
    await updated();
    const link = find(".bubble a");
    const render = vi.spyOn(chat as unknown as { render: () => unknown }, "render");
    const field = find<HTMLTextAreaElement>("textarea");
    for (const text of ["h", "ha", "hal"]) {
      field.value = text;
      field.dispatchEvent(new InputEvent("input", KEY));
      await updated();
    }
    expect(render).toHaveBeenCalledTimes(1); // there is something to send now
    expect([find(".send").hasAttribute("data-empty"), find(".bubble a")]).toEqual([false, link]);
    render.mockRestore();
  });

  it("tells the page what happened, without its text", async () => {
    const heard: [string, unknown][] = [];
    const { chat, socket, updated } = await put();
    for (const name of ["pandu-open", "pandu-close", "pandu-message", "pandu-error"] as const)
      chat.addEventListener(name, (event) => heard.push([name, event.detail]));
    void chat.open();
    await updated();
    socket().open([]);
    await updated();
    chat.ask("rahasia");
    socket().answer(String(socket().sent("user_uttered")[0]!.data.id), "jawab", { topics: ["duties"] });
    await updated();
    chat.close();
    await updated();
    expect(heard).toEqual([
      ["pandu-open", {}],
      ["pandu-message", { from: "user", topics: [] }],
      ["pandu-message", { from: "bot", topics: ["duties"] }],
      ["pandu-close", {}],
    ]);
  });

  it("counts on the launcher what came while it was closed", async () => {
    const { chat, socket, find, updated } = await put();
    void chat.open();
    await updated();
    socket().open([GREETING]);
    await updated();
    chat.close();
    socket().receive("bot_uttered", { ...GREETING, id: "x.0" });
    await updated();
    expect([find(".badge").textContent, find(".launcher").getAttribute("aria-label")]).toEqual([
      "1",
      "Buka obrolan: Tanya Pandu, 1 pesan baru",
    ]);
  });

  it("announces what comes after the history alone", async () => {
    const { socket, find, chat } = await put({ layout: "page" });
    socket().open([GREETING]);
    await chat.updateComplete;
    expect(find(".log").getAttribute("aria-live")).toBe("off");
    await vi.advanceTimersByTimeAsync(50);
    expect([find(".log").getAttribute("aria-live"), find(".offered").textContent]).toEqual(["polite", "Pilihan jawaban: Tugasnya apa?"]);
  });

  it("asks before it deletes, and deletes then", async () => {
    const { socket, find, all, text, updated } = await put({ layout: "page" });
    socket().open([GREETING]);
    await updated();
    find(".menu > button").click();
    await updated();
    all(".items button")[2]!.click();
    await updated();
    await updated();
    expect([find<HTMLDialogElement>(".confirm").open, socket().sent("session_delete").length]).toEqual([true, 0]);
    all(".answers button")[1]!.click();
    socket().sent("session_delete")[0]!.ack({ ok: true });
    await updated();
    await updated();
    expect([find<HTMLDialogElement>(".confirm").open, text(".status"), all(".message").length]).toEqual([false, "Percakapan dihapus.", 0]);
  });

  it("takes words that its options do not have for the first of those", async () => {
    const { chat } = await put({ position: "top", theme: "pink", layout: "wide", language: "fr" });
    expect([chat.position, chat.theme, chat.layout, chat.language]).toEqual(["", "", "", "id"]);
  });

  it("leaves the page's own custom properties alone where no option says otherwise", async () => {
    const { chat, updated } = await put({ style: "--pandu-accent: #900; --pandu-side: 3px" });
    const own = (): string[] => ["--pandu-accent", "--pandu-side"].map((name) => chat.style.getPropertyValue(name));
    expect(own()).toEqual(["#900", "3px"]);
    chat.colour = "#123456";
    await updated();
    expect(own()[0]).toBe("rgb(18 52 86)");
    chat.colour = "";
    await updated();
    expect(own()).toEqual(["", "3px"]);
  });

  it("is dark as the reader or the page wants it, also when that is asked for later", async () => {
    const { chat, find, updated } = await put({ theme: "page" });
    const dark = (): boolean => find(".root").classList.contains("dark");
    expect(dark()).toBe(false);
    document.body.dataset.theme = "dark";
    await vi.advanceTimersByTimeAsync(50);
    await updated();
    expect(dark()).toBe(true);
    chat.theme = "light";
    await updated();
    expect(dark()).toBe(false);
    delete document.body.dataset.theme;
  });
});

describe("server and name", () => {
  it.each([
    ["server", "https://other.example"],
    ["name", "second"],
  ] as const)("may change: another %s is another conversation", async (option, value) => {
    const { chat, socket, text, all, updated } = await put({ layout: "page" });
    const first = socket();
    first.open([GREETING]);
    await updated();
    chat[option] = value;
    await updated();
    expect([sockets.length, first.connected, all(".message").length]).toEqual([2, false, 0]);
    expect(sockets[1]!.server).toBe(option === "server" ? value : "https://pandu.example");
    socket().open([{ ...GREETING, id: "h.0", text: "Halo dari yang lain." }]);
    first.receive("bot_uttered", { ...GREETING, id: "late.0" });
    await updated();
    expect([all(".bubble").length, text(".bubble")]).toEqual([1, "Pandu: Halo dari yang lain."]);
    chat[option] = option === "server" ? "https://pandu.example" : "";
    await updated();
    expect(text(".bubble")).toContain("Halo! Lihat kemlu.go.id");
  });

  it("that are the same on one page are one conversation, and the console names the cure", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const one = await put({ layout: "page" });
    sockets[0]!.socket.open([GREETING], "s1.sig");
    await one.updated();
    await put({ layout: "page" });
    await put({ layout: "page", name: "apart" });
    for (const { socket } of sockets) {
      socket.connected = true;
      socket.receive("connect");
    }
    const asked = sockets.map(({ socket }) => socket.sent("session_request").at(-1)!.data.session_id);
    expect(asked).toEqual(["s1.sig", "s1.sig", null]);
    expect(warn.mock.calls.length).toBe(1);
    expect(warn.mock.calls[0]![0]).toMatch(/share one conversation.*data-name/);
    warn.mockRestore();
  });

  it("go on with an element that is moved, and end with one that is gone", async () => {
    const { chat, socket, updated } = await put({ layout: "page" });
    socket().open([GREETING]);
    const box = document.createElement("div");
    document.body.append(box);
    box.append(chat);
    await updated();
    expect([sockets.length, socket().connected, handles(chat).all(".message").length]).toEqual([1, true, 1]);
    chat.remove();
    vi.runAllTimers();
    expect(socket().connected).toBe(false);
  });
});
