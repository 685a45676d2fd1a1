// @vitest-environment happy-dom
import { render } from "lit";
import { describe, expect, it, vi } from "vitest";
import { Composer } from "../src/composer";
import { EMPTY, type State } from "../src/conversation";
import { labelsOf } from "../src/labels";
import type { Message } from "../src/protocol";
import { logView } from "../src/views/log";
import { messageView, type Surroundings } from "../src/views/message";
import type { Acts, Model } from "../src/views/model";

const acts = new Proxy({}, { get: (made: Record<string, unknown>, name: string) => (made[name] ??= vi.fn()) }) as unknown as Acts;
const around: Surroundings = {
  labels: labelsOf("id"),
  language: "id",
  showTimes: false,
  delivery: undefined,
  online: true,
  rateable: false,
  rating: undefined,
};
const bot = (more: Partial<Message> = {}): Message => ({ id: "a.0", from: "bot", text: "Halo", time: 1, ...more });

function shown(message: Message, more: Partial<Surroundings> = {}): HTMLElement {
  const box = document.createElement("div");
  render(messageView(message, { ...around, ...more }, acts), box);
  return box;
}
const words = (one: Element | null): string => (one?.textContent ?? "").replace(/\s+/g, " ").trim();

describe("a message", () => {
  it("of anybody's is text, whatever stands in it", () => {
    for (const from of ["user", "bot"] as const) {
      const box = shown(bot({ from, text: '<img src=x onerror="x"> [x](javascript:alert(1)) <script>1</script>' }));
      expect([box.querySelectorAll("img, script, a").length, words(box).includes("<img src=x")]).toEqual([0, true]);
    }
  });
  it("of the user's keeps its lines and has no blanks of ours", () => {
    const box = shown(bot({ from: "user", text: "satu\n  dua" }));
    expect(box.querySelector(".bubble p")!.textContent).toBe("satu\n  dua");
  });
  it("shows lists, bold and links that open elsewhere", () => {
    const box = shown(bot({ text: "Isi **tebal**:\n1. satu\n2. dua\n\nLihat https://kemlu.go.id" }));
    expect([box.querySelectorAll("ol li").length, words(box.querySelector("strong"))]).toEqual([2, "tebal"]);
    const link = box.querySelector("a")!;
    expect([link.href, link.target, link.rel]).toEqual(["https://kemlu.go.id/", "_blank", "noopener noreferrer"]);
  });
  it("says who speaks, to those who do not see it", () => {
    expect([words(shown(bot()).querySelector(".hidden")), words(shown(bot({ from: "user" })).querySelector(".hidden"))]).toEqual([
      "Pandu:",
      "Kamu:",
    ]);
  });
  it("names a source without an address that could run", () => {
    const box = shown(bot({ sources: [{ title: "Sumber", url: "javascript:alert(1)", section: "Bagian" }] }));
    expect([box.querySelectorAll("a").length, words(box.querySelector(".sources li"))]).toEqual([0, "SumberBagian"]);
  });
  it("draws a result, which can be saved", () => {
    const message = bot({ scores: [{ title: "Minat", value: 3, max: 4 }] });
    const box = shown(message);
    expect([words(box.querySelector(".scores li")), box.querySelectorAll(".bar .fill").length]).toEqual(["Minat 3 dari 4", 3]);
    box.querySelector<HTMLElement>(".save")!.click();
    expect(acts.save).toHaveBeenCalledWith(message);
  });
  it("shows number and total of a question of the quiz", () => {
    const box = shown(bot({ text: "Soal 2: Suka?", progress: { number: 2, total: 6, asked: "Soal 2: Suka?", question: "Suka?" } }));
    expect([words(box.querySelector(".progress")), words(box.querySelector(".bubble > p"))]).toEqual(["2 dari 6", "Suka?"]);
  });
  it.each([
    [{ delivery: "waiting", online: true } as const, "Menunggu giliran"],
    [{ delivery: "waiting", online: false } as const, "Belum terkirim"],
    [{ delivery: "sending" } as const, "Mengirim…"],
    [{ delivery: "taken" } as const, ""],
    [{ delivery: "failed" } as const, "Gagal terkirim Kirim ulang"],
  ])("with the marks %j says %j", (marks, said) => expect(words(shown(bot({ from: "user" }), marks).querySelector(".meta"))).toBe(said));
  it("that failed can be sent again", () => {
    shown(bot({ from: "user", id: "f" }), { delivery: "failed" })
      .querySelector<HTMLElement>(".retry")!
      .click();
    expect(acts.retry).toHaveBeenCalledWith("f");
  });
  it("that may be rated is rated by its id, and shows how", () => {
    const box = shown(bot(), { rateable: true, rating: "down" });
    expect([...box.querySelectorAll(".thumb")].map((one) => one.getAttribute("aria-pressed"))).toEqual(["false", "true"]);
    box.querySelector<HTMLElement>(".thumb")!.click();
    expect(acts.rate).toHaveBeenCalledWith("a.0", "up");
  });
  it("tells its time where that is wanted", () => {
    expect(shown(bot()).querySelector("time")).toBeNull();
    expect(shown(bot({ time: 0 }), { showTimes: true }).querySelector("time")!.dateTime).toBe("1970-01-01T00:00:00.000Z");
    expect(shown(bot({ time: 1e99 }), { showTimes: true }).querySelector("time")).toBeNull();
  });
});

describe("the transcript", () => {
  const composer = new Composer(() => null, { send: vi.fn(), changed: vi.fn(), tooLong: vi.fn(), file: vi.fn() });
  const model = (state: Partial<State>, more: Partial<Model> = {}): Model => ({
    ...{ labels: around.labels, language: "id", title: "", label: "", server: "https://pandu.example", isPage: true, shown: true },
    ...{ modal: false, dark: false, ownTextSize: false, unseen: 0, announcing: true, behind: false, settling: false, menuOpen: false },
    ...{ showTimes: false, note: "", asking: "erase", empty: true, near: undefined, composer },
    state: { ...EMPTY, link: "online", ...state },
    ...more,
  });

  it("reads a message again only where something about it has changed", () => {
    let reads = 0;
    const message = bot();
    const counted: Message = Object.defineProperty({ ...message }, "text", { get: () => ((reads += 1), message.text), enumerable: true });
    const box = document.createElement("div");
    const draw = (state: Partial<State>, more?: Partial<Model>): number => {
      const before = reads;
      render(logView(model({ messages: [counted], ...state }, more), acts), box);
      return reads - before;
    };
    expect(draw({})).toBeGreaterThan(0);
    expect([draw({}), draw({ typing: true }), draw({ link: "lost" }), draw({}, { note: "disalin", empty: false })]).toEqual([0, 0, 0, 0]);
    expect([draw({ ratings: { "a.0": "up" } }) > 0, draw({}, { showTimes: true }) > 0]).toEqual([true, true]);
  });
  it.each([
    [undefined, /sementara/],
    [30, /paling lama 30 hari/],
    [0, /sampai kamu menghapusnya/],
  ])("says before all what is kept: %j days", (days, said) => {
    const box = document.createElement("div");
    render(logView(model(days === undefined ? {} : { keepDays: days }), acts), box);
    expect(words(box.querySelector(".about"))).toMatch(said);
    expect(box.querySelector<HTMLAnchorElement>(".about a")!.href).toBe("https://pandu.example/privacy");
  });
});
