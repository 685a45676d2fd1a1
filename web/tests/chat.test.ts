import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Chat } from "../src/chat";
import { MAX_TRIES, WAIT } from "../src/connection";
import { offering, transcript } from "../src/conversation";
import { MemoryArea, Storage } from "../src/storage";
import { FakeSocket } from "./fake-socket";

const BUTTONS = [{ title: "Ya", payload: "/ya" }];
const OFFER = { id: "g.0", from: "bot", text: "Mau?", time: 1, quick_replies: BUTTONS };
let area: MemoryArea;

beforeEach(() => {
  vi.useFakeTimers();
  area = new MemoryArea();
});
afterEach(() => vi.useRealTimers());

function begin(open = true): { chat: Chat; socket: FakeSocket; ids: () => string[]; shown: () => string[] } {
  const socket = new FakeSocket();
  const chat = new Chat(socket, new Storage(area, "test"));
  chat.start();
  if (open) socket.open();
  return { chat, socket, ids: () => chat.state.outbox.map(({ id }) => id), shown: () => transcript(chat.state).map(({ text }) => text) };
}

describe("sending", () => {
  it("waits for the session, never for the bare line", () => {
    const { chat, socket } = begin(false);
    chat.send("halo");
    socket.connected = true;
    socket.receive("connect");
    expect(socket.said).toEqual([]);
    socket.receive("session_confirm", "s1.sig");
    socket.receive("history", { messages: [], welcome: false });
    expect(socket.sent("user_uttered")[0]?.data).toMatchObject({ message: "halo", session_id: "s1.sig" });
  });

  it("goes one by one, the next after the end of the turn", () => {
    const { chat, socket, ids } = begin();
    chat.send("satu");
    chat.send("dua");
    socket.sent("user_uttered")[0]?.ack({ ok: true });
    expect(socket.said).toEqual(["satu"]);
    socket.answer(ids()[0]!);
    expect(socket.said).toEqual(["satu", "dua"]);
  });

  it("takes one press for one message", () => {
    const { chat, socket } = begin(false);
    socket.open([OFFER]);
    const reply = offering(chat.state)!.quickReplies![0]!;
    chat.choose(reply);
    chat.choose(reply);
    expect(socket.said).toEqual(["/ya"]);
    expect(transcript(chat.state)[1]?.text).toBe("Ya");
  });

  it("says nothing for blank text and cuts what is too long", () => {
    const { chat, socket } = begin();
    chat.send("  \n ");
    chat.send("a".repeat(2000));
    expect(socket.said).toEqual(["a".repeat(1000)]);
  });
});

describe("a press", () => {
  it("names the answer whose button it was", () => {
    const { chat, socket } = begin(false);
    socket.open([OFFER]);
    chat.choose(offering(chat.state)!.quickReplies![0]!);
    expect(socket.sent("user_uttered")[0]?.data).toMatchObject({ message: "/ya", pressed: "g.0" });
    socket.drop();
    expect(begin(false).chat.state.outbox[0]).toMatchObject({ pressed: "g.0" });
  });

  it("on an answer that was pressed already is taken back without a word", () => {
    const { chat, socket, shown } = begin(false);
    socket.open([OFFER]);
    chat.choose(offering(chat.state)!.quickReplies![0]!);
    socket.sent("user_uttered")[0]?.ack({ ok: false, reason: "pressed" });
    expect([shown(), chat.state.outbox, chat.state.notice, chat.state.typing]).toEqual([["Mau?"], [], "", false]);
    chat.send("dua");
    expect(socket.said).toEqual(["/ya", "dua"]);
  });
});

describe("a line that breaks", () => {
  it("repeats an unanswered message under its id, once per line", () => {
    const { chat, socket, ids, shown } = begin();
    chat.send("halo");
    const [id] = ids();
    socket.drop();
    expect(chat.state.link).toBe("lost");
    socket.open();
    expect(socket.sent("user_uttered").map(({ data }) => data.id)).toEqual([id, id]);
    socket.sent("user_uttered")[1]?.ack({ ok: true, duplicate: true });
    socket.answer(id!);
    expect(shown()).toEqual(["halo", "jawab"]);
  });

  it("does not repeat what stands in the history", () => {
    const { chat, socket, ids } = begin();
    chat.send("halo");
    const [id] = ids();
    socket.drop();
    socket.open([
      { id, from: "user", text: "halo", time: 1 },
      { id: `${id}.0`, from: "bot", reply_to: id, text: "jawab", time: 1 },
    ]);
    expect([socket.said.length, ids()]).toEqual([1, []]);
  });

  it("asks for the history after a turn of which it may have missed a part", () => {
    const { chat, socket, ids } = begin();
    chat.send("halo");
    socket.sent("user_uttered")[0]?.ack({ ok: true, duplicate: true });
    socket.receive("turn_ended", { reply_to: ids()[0], ok: true });
    expect(socket.sent("session_request").length).toBe(2);
  });

  it("is noticed by the missing receipt", () => {
    const { chat, socket } = begin();
    chat.send("halo");
    vi.advanceTimersByTime(WAIT.receipt);
    expect([socket.connected, socket.attempts, chat.state.outbox[0]?.delivery]).toEqual([false, 2, "waiting"]);
  });

  it("that lost only the receipt does no harm", () => {
    const { chat, socket, ids, shown } = begin();
    chat.send("halo");
    const [id] = ids();
    socket.receive("typing", { reply_to: id });
    vi.advanceTimersByTime(WAIT.receipt);
    expect(socket.connected).toBe(true);
    socket.answer(id!);
    expect([shown(), socket.said.length]).toEqual([["halo", "jawab"], 1]);
  });

  it("is tried again also when the server closed it", () => {
    const { socket } = begin();
    socket.active = false;
    socket.drop();
    vi.advanceTimersByTime(WAIT.refused);
    expect(socket.attempts).toBe(2);
  });

  it("is tried at once when there is a network again, whatever the socket believes", () => {
    const { chat, socket } = begin();
    socket.drop();
    chat.nudge();
    expect([socket.attempts, socket.disconnects]).toEqual([2, 1]);
    socket.open();
    chat.renewLine();
    expect([socket.attempts, socket.connected]).toEqual([3, false]);
  });

  it("says so when it never came about", () => {
    const { chat, socket } = begin(false);
    for (let tries = 0; tries < 3; tries += 1) socket.receive("connect_error", new Error("refused"));
    expect(chat.state.link).toBe("unreachable");
  });
});

describe("an answer that does not come", () => {
  it("ends the typing, is asked for, and at last left to the user", () => {
    const { chat, socket } = begin();
    chat.send("halo");
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      socket.sent("user_uttered")[tries]?.ack({ ok: true });
      vi.advanceTimersByTime(WAIT.answer);
      expect(chat.state.typing).toBe(false);
      socket.open();
    }
    expect([socket.said.length, chat.state.outbox[0]?.delivery]).toEqual([MAX_TRIES, "failed"]);
    chat.retry(chat.state.outbox[0]!.id);
    expect(socket.said.length).toBe(MAX_TRIES + 1);
  });

  it("because the server refused shows its sentence and does not hold up the next", () => {
    const { chat, socket } = begin();
    chat.send("satu");
    chat.send("dua");
    socket.sent("user_uttered")[0]?.ack({ ok: false, reason: "rate", text: "Pelan-pelan, ya." });
    expect([chat.state.notice, socket.said]).toEqual(["Pelan-pelan, ya.", ["satu", "dua"]]);
  });
});

describe("a conversation", () => {
  it("is greeted once, by one id for all tabs", () => {
    const socket = new FakeSocket();
    new Chat(socket, new Storage(area, "test")).start();
    socket.open([], "s1.sig", true);
    expect(socket.sent("user_uttered")[0]?.data).toMatchObject({ message: "/greet", id: "greet-s1" });
    expect(area.getItem("pandu:test:token")).toBe("s1.sig");
  });

  it("is not held up by a greeting whose end was lost", () => {
    const first = begin(false);
    first.socket.open([], "s1.sig", true);
    first.socket.drop();
    const { chat, socket } = begin(false);
    expect(chat.state.outbox.length).toBe(1);
    socket.open([{ id: "greet-s1.0", from: "bot", reply_to: "greet-s1", text: "Halo!", time: 1 }]);
    expect(chat.state.outbox).toEqual([]);
    chat.send("tugas");
    expect(socket.said).toEqual(["tugas"]);
  });

  it("goes on after a reload, with the message that was not sent", () => {
    const first = begin();
    first.socket.drop();
    first.chat.send("halo");
    const second = begin(false);
    expect(second.shown()).toEqual(["halo"]);
    second.socket.open();
    expect(second.socket.sent("session_request")[0]?.data).toEqual({ session_id: "s1.sig" });
    second.socket.answer(second.ids()[0]!);
    expect(begin(false).shown()).toEqual(["halo", "jawab"]);
    expect(area.length).toBe(2);
  });

  it.each(["ack", "session_ended"])("is erased here when the server has erased it, told by %s", async (how) => {
    const { chat, socket } = begin(false);
    socket.open([OFFER]);
    const erased = chat.erase();
    if (how === "ack") socket.sent("session_delete")[0]?.ack({ ok: true });
    else socket.receive("session_ended", {});
    expect([await erased, chat.state.messages, area.getItem("pandu:test:token")]).toEqual([true, [], null]);
  });

  it("stays when it could not be erased", async () => {
    const { chat, socket, shown } = begin(false);
    socket.open([OFFER]);
    const erased = chat.erase();
    vi.advanceTimersByTime(WAIT.receipt);
    expect([await erased, shown()]).toEqual([false, ["Mau?"]]);
  });

  it("is the same in all tabs", () => {
    const { chat, socket } = begin(false);
    socket.open([OFFER]);
    area.setItem("pandu:test:token", "s9.sig");
    chat.storageChanged("pandu:test:token");
    socket.open([], "s9.sig");
    expect([socket.sent("session_request")[1]?.data, chat.state.messages]).toEqual([{ session_id: "s9.sig" }, []]);
  });

  it("of the tab that was first is joined", () => {
    const { socket } = begin(false);
    socket.receive("connect");
    area.setItem("pandu:test:token", "s9.sig");
    socket.receive("session_confirm", "s1.sig");
    expect(socket.sent("session_request")[1]?.data).toEqual({ session_id: "s9.sig" });
  });

  it("begins with the session that was accepted, whatever came of a refused one", () => {
    const { chat, socket, shown } = begin(false);
    socket.connected = true;
    socket.receive("connect");
    area.setItem("pandu:test:token", "s9.sig");
    socket.receive("session_confirm", "s1.sig");
    socket.receive("history", { messages: [OFFER], welcome: true });
    socket.receive("user_said", { id: "x", from: "user", text: "fremd", time: 1 });
    socket.answer("x");
    chat.send("halo");
    expect([chat.state.restored, shown(), socket.said]).toEqual([false, ["halo"], []]);
    socket.receive("session_confirm", "s9.sig");
    socket.receive("history", { messages: [], welcome: false });
    expect([shown(), socket.said]).toEqual([["halo"], ["halo"]]);
  });

  it("keeps a message that failed at its place", () => {
    const { chat, socket, ids, shown } = begin();
    chat.send("gagal");
    socket.sent("user_uttered")[0]?.ack({ ok: false, reason: "rate", text: "Pelan-pelan, ya." });
    chat.send("berhasil");
    const id = ids()[1]!;
    socket.answer(id);
    expect(shown()).toEqual(["gagal", "berhasil", "jawab"]);
    socket.drop();
    socket.open([
      { id, from: "user", text: "berhasil", time: 1 },
      { id: `${id}.0`, from: "bot", reply_to: id, text: "jawab", time: 1 },
    ]);
    expect([shown(), chat.state.outbox[0]?.delivery]).toEqual([["gagal", "berhasil", "jawab"], "failed"]);
  });
});
