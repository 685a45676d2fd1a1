// Try in real Chromium how the chat is used beside the straight way: hasty fingers, small screens, large text, and sites of all kinds.
import { readFileSync } from "node:fs";
import * as harness from "./harness.mjs";
import { DIST, start } from "./server.mjs";

const { becomes, check } = harness;
const PORT = 5056;
const URL_ = `http://127.0.0.1:${PORT}`;
const OUT = harness.PICTURES;
const TAG = '<script src="/widget.js" defer></script>';
const WIDGET = "/widget.js";
const page_ = (body, { head = "", html = 'lang="id"', attributes = "" } = {}) =>
  `<!doctype html><html ${html}><head><meta name="viewport" content="width=device-width"><title>Situs lain</title>${head}</head><body ${attributes}><header><h1>Sekolah</h1></header><main><p>Isi.</p><div style="height:3000px"></div></main>${body}</body></html>`;
const pages = {
  "/plain": page_(TAG),
  "/rem": page_(TAG, { head: "<style>html{font-size:100px}body{font-size:16px}</style>" }),
  "/zoom": page_(TAG, { head: "<style>body{zoom:1.5}</style>" }),
  "/moved": page_(TAG, { head: "<style>body{transform:translateX(0);filter:grayscale(0.1)}</style>" }),
  "/rtl": page_(TAG, { html: 'lang="ar" dir="rtl"' }),
  "/module": page_(`<script type="module" src="${WIDGET}" crossorigin></script>`),
  "/twice": page_(
    `${TAG}${TAG}<script src="/widget.0a1b2c3d.js" defer></script><script src="http://localhost:${PORT}/widget.js" defer></script>`,
  ),
  "/early": page_(
    `<script>const c=document.createElement("pandu-chat");c.setAttribute("server","${URL_}");c.open=true;document.body.append(c)</script><script src="${WIDGET}" defer data-launcher="false"></script>`,
  ),
  "/data-open": page_('<script src="/widget.js" defer data-open data-label="Tanya Pandu" data-offset="40 90" data-theme="page"></script>', {
    attributes: 'data-theme="dark"',
  }),
  "/inline": page_(`<script>${"INLINE"}</script>`),
  "/markup": page_(`<pandu-chat server="${URL_}"></pandu-chat><script src="/widget.js" defer data-launcher="false"></script>`, {
    head: "<style>body{zoom:1.5;filter:none}*{transform:none;opacity:.99}.off{display:none}pandu-chat{--pandu-accent:#7a1f3d}pandu-chat::part(launcher){border-radius:3px}</style>",
  }),
  "/keys": page_(
    `${TAG}<button data-pandu-ask="tugasnya apa?">Tanya soal ini</button><script>window.keys=[];window.heard=[];addEventListener("keydown",(e)=>window.keys.push(e.key));for(const n of ["open","close","message","error"])addEventListener("pandu-"+n,(e)=>window.heard.push([n,JSON.stringify(e.detail)]))</script>`,
  ),
  "/old": page_(
    `<script>Array.prototype.toJSON=function(){return "["+this.join()+"]"};Storage.prototype.setItem=()=>{throw new DOMException("full","QuotaExceededError")};delete Document.prototype.adoptedStyleSheets</script>${TAG}`,
  ),
};
const server = await start({ port: PORT, hold: 20, csp: "", pages });
pages["/inline"] = page_(`<script>${readFileSync(new URL("widget.js", DIST), "utf8").replaceAll("</script", "<\\/script")}</script>`);
const browser = await harness.launch();
const faults = [];

const open = async (path = "/", options = {}) =>
  harness.open(await browser.newContext({ viewport: { width: 390, height: 844 }, ...options }), URL_ + path, faults);
const settle = (page, ms = 300) => page.waitForTimeout(ms);
/** Run the checks of one part; one that breaks fails alone. */
async function part(name, run) {
  const only = process.argv[2];
  if (only && !name.includes(only)) return;
  try {
    await run();
  } catch (error) {
    check(`${name}: comes to its end`, false, error.message.slice(0, 300));
  }
  for (const context of browser.contexts()) await context.close();
}
const inside = (box, width, height) =>
  box && box.x >= -1 && box.y >= -1 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1;

await part("hasty fingers", async () => {
  const { page, button, say } = await open();
  for (const gap of [40, 150, 400]) {
    await say("tugas");
    await button("Siapa yang cocok?").waitFor();
    await settle(page, 1100);
    const box = await page.locator("pandu-chat .reply").first().boundingBox();
    const before = server.log.length;
    await page.mouse.click(box.x + 20, box.y + box.height / 2);
    await settle(page, gap);
    await page.mouse.click(box.x + 20, box.y + box.height / 2);
    await settle(page, 500);
    check(`two clicks ${gap} ms apart on a reply are one turn`, server.log.length - before === 1, server.log.slice(before));
  }
  const quiz = await open();
  await quiz.say("mau tes");
  await quiz.button("Sangat").waitFor();
  for (const hold of [5, 30, 300]) {
    server.options.hold = hold;
    const before = server.log.length;
    const { x, y, width, height } = await quiz.button("Lumayan").boundingBox();
    await quiz.page.mouse.click(x + width / 2, y + height / 2);
    await settle(quiz.page, 120);
    await quiz.page.mouse.click(x + width / 2, y + height / 2);
    await settle(quiz.page, hold + 300);
    check(
      `a double click on the scale is one answer, the server after ${hold} ms`,
      server.log.length - before === 1,
      server.log.slice(before),
    );
    if (hold < 300) await quiz.button("Lumayan").waitFor();
    await settle(quiz.page, 600);
  }
  server.options.hold = 20;
  await quiz.say("tes");
  await quiz.button("Kurang").click();
  await quiz.button("Kembali").waitFor();
  check(
    "the way back stands beside the scale, without a digit",
    (await quiz.chat.locator(".scale .number").allTextContents()).join("") === "1234",
  );
  await quiz.button("Kembali").click();
  await becomes("…and leads to the question before", async () =>
    (await quiz.chat.locator(".progress").last().innerText()).startsWith("1 dari 3"),
  );
});

await part("reading", async () => {
  const { page, chat, say, log, button, input } = await open("/", { viewport: { width: 360, height: 640 } });
  await button("Tes singkat").waitFor();
  const topOf = (locator) => locator.evaluate((one) => one.getBoundingClientRect().top - one.closest(".log").getBoundingClientRect().top);
  await say("jawaban panjang sekali");
  await chat.getByText("Baris 40").waitFor();
  await settle(page);
  const top = await topOf(chat.locator(".message").last());
  check("a long answer starts at its top", top >= 0 && top < 40, top);
  await log.evaluate((one) => (one.scrollTop += 300));
  await settle(page);
  const line = () =>
    log.evaluate((one) => {
      const bubble = [...one.querySelectorAll(".bubble")].pop();
      return (one.getBoundingClientRect().top - bubble.getBoundingClientRect().top) / bubble.offsetHeight;
    });
  const before = await line();
  await page.setViewportSize({ width: 640, height: 360 });
  await settle(page);
  const turned = await line();
  check("turning the phone keeps the place", Math.abs(turned - before) < 0.06, [before, turned]);
  await page.setViewportSize({ width: 360, height: 640 });
  await say("mau tes");
  for (const number of [1, 2, 3]) {
    await chat.getByText(`${number} dari 3`).last().waitFor();
    await button("Sangat").click();
  }
  await chat.getByText("Hasilmu").waitFor();
  await settle(page);
  const verdict = await topOf(chat.getByText("Hasilmu").last());
  check("the verdict of the quiz is in view", verdict >= 0 && verdict < 200, verdict);
  const [download] = await Promise.all([page.waitForEvent("download"), button("Simpan hasil").click()]);
  const saved = readFileSync(await download.path(), "utf8");
  check(
    "the result can be saved, with its values",
    /Hasilmu/.test(saved) && /Minat pada hubungan internasional: 4 dari 4/.test(saved),
    saved,
  );
  await say("tugas");
  await button("Beda dengan diplomat").waitFor();
  await settle(page, 1000);
  await chat.locator("summary").last().click();
  await settle(page);
  const place = () => log.evaluate((one) => Math.round(one.scrollTop));
  const opened = await place();
  await input.pressSequentially("gaji");
  await settle(page);
  check("who has opened the source and begins to type stays where he reads", (await place()) === opened, [opened, await place()]);
  await input.fill("");
  await page.emulateMedia({ media: "print" });
  const printed = await log.evaluate((one) => [
    one.scrollHeight <= one.clientHeight + 1,
    getComputedStyle(one.parentElement.nextElementSibling ?? one).display,
  ]);
  check("printing the page prints the whole conversation", printed[0] && !(await chat.locator(".composer").isVisible()), printed);
});

for (const [width, height, text] of [
  [320, 568, 1],
  [375, 667, 1],
  [390, 844, 2],
  [768, 1024, 2],
  [360, 340, 1],
  [320, 256, 1],
  [1280, 800, 1],
])
  await part(`size ${width}x${height} at ${text * 100} %`, async () => {
    const label = `${width}x${height} at ${text * 100} %`;
    const { page, chat, say, button, log } = await open("/", { viewport: { width, height } });
    await button("Tes singkat").waitFor();
    if (text !== 1) await page.evaluate((size) => (document.documentElement.style.fontSize = `${size * 100}%`), text);
    await settle(page, 100);
    await page.screenshot({ path: `${OUT}case-open-${width}x${height}-${text}.png` });
    await button("Menu obrolan").click();
    check(
      `${label}: the menu is in view`,
      inside(await chat.locator("#menu").boundingBox(), width, height),
      await chat.locator("#menu").boundingBox(),
    );
    await page.keyboard.press("Escape");
    await say("mau tes");
    await chat.getByText("1 dari 3").waitFor();
    await button("Sangat").click();
    await chat.getByText("2 dari 3").waitFor();
    await settle(page, 600);
    await page.screenshot({ path: `${OUT}case-quiz-${width}x${height}-${text}.png` });
    const steps = chat.locator(".scale .reply:not(.back)");
    const boxes = await steps.evaluateAll((all) =>
      all.map((one) => {
        const words = one.querySelector(".reply-title");
        const [outer, inner] = [one.getBoundingClientRect(), words.getBoundingClientRect()];
        const lines = Math.round(inner.height / parseFloat(getComputedStyle(words).lineHeight));
        return {
          x: outer.x,
          y: outer.y,
          width: outer.width,
          height: outer.height,
          whole: inner.width > 0 && inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && lines === 1,
        };
      }),
    );
    const rows = new Set(boxes.map(({ y }) => Math.round(y))).size;
    check(
      `${label}: every step of the scale is in view with its word`,
      boxes.length === 4 && boxes.every((box) => box.whole && inside(box, width, height)),
      boxes,
    );
    check(`${label}: the way back has a name`, (await button("Kembali").count()) === 1);
    check(`${label}: the scale does not break 3 + 1`, rows === 1 || rows === 4, rows);
    const field = await chat.getByRole("textbox").boundingBox();
    const lines = (await log.boundingBox()).height / (24 * text);
    check(
      `${label}: field in view, ${lines.toFixed(1)} lines of the log`,
      inside(field, width, height) && lines >= (height < 400 ? 2.5 : 3.5),
      { field, lines },
    );
    await button("Sangat").click();
    await chat.getByText("3 dari 3").waitFor();
    await button("Sangat").click();
    await chat.getByText("Hasilmu").waitFor();
    await settle(page, 600);
    await page.screenshot({ path: `${OUT}case-result-${width}x${height}-${text}.png` });
    const narrow = await chat
      .locator(".score-title")
      .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize))));
    check(`${label}: the result is no column of letters`, narrow > 5, narrow);
    check(
      `${label}: nothing sideways`,
      (await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)) &&
        (await log.evaluate((one) => one.scrollWidth <= one.clientWidth)),
    );
    if (height < 400) {
      const cut = await chat
        .locator(".replies")
        .evaluate((one) => one.scrollWidth > one.clientWidth && getComputedStyle(one, "::after").content === "none");
      check(`${label}: replies beyond the edge have a sign`, !cut);
    }
  });

for (const path of ["/plain", "/rem", "/zoom", "/moved", "/rtl"])
  for (const [width, height] of path === "/plain"
    ? [
        [360, 640],
        [1280, 800],
      ]
    : path === "/rem" || path === "/zoom"
      ? [[390, 844]]
      : [[1280, 800]])
    await part(`host ${path} ${width}`, async () => {
      const { page, chat, launch, button } = await open(path, { viewport: { width, height } });
      await chat.locator(".launcher").waitFor();
      await page.evaluate(() => scrollTo(0, 500));
      await settle(page, 100);
      const launcher = await chat.locator(".launcher").boundingBox();
      check(
        `${path} ${width}: the launcher stays in its corner, as large as ever`,
        inside(launcher, width, height) &&
          launcher.x + launcher.width > width - 60 &&
          launcher.y + launcher.height > height - 60 &&
          launcher.width < 80,
        launcher,
      );
      const scroll = await page.evaluate(() => document.documentElement.scrollHeight);
      await launch();
      await settle(page, 300);
      const panel = await chat.locator(".panel").boundingBox();
      check(`${path} ${width}: the panel is in view`, inside(panel, width, height) && panel.width > 300, panel);
      check(
        `${path} ${width}: text is left to right`,
        (await chat
          .locator(".bubble")
          .first()
          .evaluate((one) => getComputedStyle(one).direction)) === "ltr",
      );
      await settle(page, 300);
      await page.screenshot({ path: `${OUT}case-host${path.replace("/", "-")}-${width}.png` });
      if (path !== "/plain") return;
      const { violations: found } = await harness.axe(page);
      check(`a page with a header at ${width}: axe finds nothing, best practices too`, !found.length, found);
      await page.emulateMedia({ media: "print" });
      check(`${width}: paper shows no chat`, !(await chat.locator(".panel").isVisible()));
      check(`${width}: the page is as long as before`, scroll === (await page.evaluate(() => document.documentElement.scrollHeight)));
      await page.emulateMedia({ media: "screen" });
      await button("Tutup obrolan").click();
      check(`${width}: the page is usable again`, !(await page.evaluate(() => document.body.inert)));
    });

await part("phone", async () => {
  const { page, chat, launch, input, button } = await open("/plain", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await launch();
  check(
    "on a phone the panel is modal",
    (await chat.locator(".panel").getAttribute("aria-modal")) === "true" && (await page.evaluate(() => document.body.inert)),
  );
  const y = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  const box = await input.boundingBox();
  await session.send("Input.synthesizeScrollGesture", {
    x: box.x + 30,
    y: box.y + 10,
    yDistance: -200,
    gestureSourceType: "touch",
    speed: 2000,
  });
  check("a swipe on the field does not scroll the page", (await page.evaluate(() => scrollY)) === y);
  if (await page.evaluate(() => "CloseWatcher" in window)) {
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("Escape"); // what the browser takes for "back"
    await becomes("…and back closes it", async () => !(await chat.locator(".panel").isVisible()));
  }
  await launch();
  await chat.evaluate((one) => (one.hidden = true));
  await becomes("a page that hides the open chat is usable", async () => !(await page.evaluate(() => document.body.inert)));
  await chat.evaluate((one) => (one.hidden = false));
  await becomes("…and out of reach again when that is shown", () => page.evaluate(() => document.body.inert));
  await button("Tutup obrolan").click();
  await page.reload();
  await chat.locator(".launcher").waitFor();
  check("closed it stays closed", !(await chat.locator(".panel").isVisible()));
});

await part("embedding", async () => {
  const module = await open("/module");
  await module.launch();
  check("as a module with crossorigin it works", (await module.bubbles()).length === 1);
  const twice = await open("/twice");
  await twice.chat.locator(".launcher").waitFor();
  await settle(twice.page);
  check(
    "the tag twice or from two addresses is one launcher",
    (await twice.page.locator("pandu-chat").count()) === 1,
    await twice.page.locator("pandu-chat").count(),
  );
  const early = await open("/early");
  await becomes("open = true before the first click works", async () => (await early.bubbles()).length === 1, early.bubbles);
  const wide = await open("/data-open", { viewport: { width: 1280, height: 800 } });
  await wide.button("Tes singkat").waitFor();
  check("theme by the page", (await wide.chat.locator(".panel").evaluate((one) => getComputedStyle(one).colorScheme)) === "dark");
  await wide.page.evaluate(() => (document.body.dataset.theme = "light"));
  await becomes(
    "…also when that changes",
    async () => (await wide.chat.locator(".panel").evaluate((one) => getComputedStyle(one).colorScheme)) === "light",
  );
  await wide.button("Tutup obrolan").click();
  const box = await wide.chat.locator(".launcher").boundingBox();
  check(
    "label and offset of the launcher",
    Math.abs(1280 - box.x - box.width - 40) < 2 &&
      Math.abs(800 - box.y - box.height - 90) < 2 &&
      /Tanya Pandu/.test(await wide.chat.locator(".launcher").innerText()),
    box,
  );
  await wide.page.reload();
  await wide.chat.locator(".launcher").waitFor();
  await settle(wide.page);
  check("data-open respects that it was closed", !(await wide.chat.locator(".panel").isVisible()));
  const phone = await open("/data-open");
  await phone.chat.locator(".launcher").waitFor();
  check("data-open does not cover a phone", !(await phone.chat.locator(".panel").isVisible()));
  faults.length = 0;
  await open("/inline");
  await becomes(
    "an inlined script says in one line what it lacks",
    async () => faults.length === 1 && /data-server/.test(faults[0]),
    () => faults,
  );
  faults.length = 0;
});

await part("the page's own", async () => {
  const { page, chat, say, button, bubbles, input } = await open("/keys", { viewport: { width: 1280, height: 800 } });
  await chat.locator(".launcher").waitFor();
  await page.evaluate(() => document.querySelector("pandu-chat").open());
  await button("Tes singkat").waitFor();
  await settle(page, 600);
  await input.pressSequentially("abc");
  check(
    "the page's shortcuts do not hear what is typed",
    (await page.evaluate(() => window.keys)).length === 0,
    await page.evaluate(() => window.keys),
  );
  await input.fill("");
  await say("rahasia");
  await becomes("answered", async () => (await bubbles()).at(-1) === "Kamu bilang: rahasia", bubbles);
  await page.evaluate(() => document.querySelector("pandu-chat").close());
  await page.getByRole("button", { name: "Tanya soal ini" }).dblclick();
  await becomes(
    "a button of the page asks",
    async () => (await bubbles()).at(-1).startsWith("Pejabat") && server.log.filter((text) => text === "tugasnya apa?").length === 1,
    async () => [await bubbles(), server.log],
  );
  const heard = await page.evaluate(() => window.heard);
  check(
    "the page hears of it, without texts",
    ["open", "close", "open"].join() ===
      heard
        .map(([name]) => name)
        .filter((name) => name !== "message")
        .join() &&
      heard.some(([name, detail]) => name === "message" && /"duties"/.test(detail)) &&
      !JSON.stringify(heard).includes("rahasia"),
    heard,
  );
  const connections = server.options.connections;
  await page.evaluate(() => {
    const next = document.createElement("body");
    next.innerHTML = "<main><h1>Halaman lain</h1></main>";
    const tag = document.createElement("script");
    tag.src = "/widget.js";
    next.append(tag);
    document.body.replaceWith(next);
  });
  await settle(page, 500);
  check(
    "a swapped body keeps one widget and one socket",
    (await page.locator("pandu-chat").count()) === 1 &&
      server.options.connections === connections &&
      (await chat.locator(".panel").isVisible()),
    [await page.locator("pandu-chat").count(), server.options.connections - connections],
  );
  const thumb = chat.getByRole("button", { name: "Jawaban ini membantu" });
  check("thumbs stand under the newest answer alone", (await thumb.count()) === 1);
  await thumb.click();
  await becomes(
    "…and are told to the server, by id",
    async () => server.ratings.length === 1 && server.ratings[0][1] === "up" && (await thumb.getAttribute("aria-pressed")) === "true",
    () => server.ratings,
  );
  await thumb.click({ force: true });
  check("…once", server.ratings.length === 1);
  const stops = async () => {
    await input.focus();
    const count = [];
    for (let at = 0; at < 60; at += 1) {
      await page.keyboard.press("Shift+Tab");
      const where = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? "");
      if (!where) break;
      count.push(where);
    }
    return count;
  };
  const few = (await stops()).length;
  for (let n = 0; n < 8; n += 1) {
    await say(`kata ${n}`);
    await chat.getByText(`Kamu bilang: kata ${n}`).waitFor();
  }
  await settle(page);
  const many = (await stops()).length;
  check("Tab stops do not grow with the history", many <= few + 6, [few, many]);
});

await part("heard", async () => {
  const { page, chat, button, say, input } = await open("/", { viewport: { width: 1280, height: 800 } });
  await button("Tes singkat").waitFor();
  const offered = chat.locator(".offered");
  await say("mau tes");
  await chat.getByText("1 dari 3").waitFor();
  await becomes(
    "the scale is told once, with the digits that work",
    async () => /1 Tidak, 2 Kurang, 3 Lumayan, 4 Sangat$/.test((await offered.textContent()).trim()),
    () => offered.textContent(),
  );
  await button("Kurang").focus();
  await page.keyboard.press("Enter");
  await chat.getByText("2 dari 3").waitFor();
  await becomes("the focus is on the next scale", () => chat.evaluate((one) => Boolean(one.shadowRoot.activeElement?.closest(".scale"))));
  await say("1");
  await chat.getByText("3 dari 3").waitFor();
  await say("1");
  await chat.getByText("Hasilmu").waitFor();
  await becomes(
    "replies are told",
    async () => /Pilihan jawaban: Siapa yang cocok\?, Tugasnya apa\?/.test(await offered.textContent()),
    () => offered.textContent(),
  );
  check(
    "what Pandu is and keeps stands before the first message, with a link",
    /program komputer, bukan layanan resmi.*30 hari.*dihapus/s.test(await chat.locator(".about").innerText()) &&
      /\/privacy$/.test(await chat.locator(".about a").getAttribute("href")),
    await chat.locator(".about").innerText(),
  );
  await input.fill("");
  await page.evaluate(() => {
    const field = document.querySelector("pandu-chat").shadowRoot.querySelector("textarea");
    const data = new DataTransfer();
    data.setData("text", "x".repeat(1500));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true }));
  });
  await becomes(
    "pasting too much is told",
    async () => /1\D?000 karakter/.test(await chat.getByRole("status").textContent()),
    () => chat.getByRole("status").textContent(),
  );
  await page.evaluate(() => {
    const panel = document.querySelector("pandu-chat").shadowRoot.querySelector("textarea");
    const data = new DataTransfer();
    data.items.add(new File(["x"], "x.txt"));
    panel.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  });
  await becomes("a dropped file is refused in a sentence", async () => /Berkas/.test(await chat.getByRole("status").textContent()));
});

await part("keyboard and movement", async () => {
  const { page, chat, button, say } = await open("/", { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await button("Tes singkat").waitFor();
  await button("Menu obrolan").press("Enter");
  for (const key of ["Tab", "Tab", "Tab"]) await page.keyboard.press(key);
  check("the menu is open while the focus is in it", await button("Hapus percakapan").isVisible());
  await page.keyboard.press("Tab");
  await becomes("…and closes behind the focus that leaves it", async () => !(await button("Hapus percakapan").isVisible()));
  server.options.hold = 500;
  await say("tugas");
  await chat.locator(".dots").waitFor();
  const moving = await chat.evaluate((one) => one.shadowRoot.getAnimations().length);
  check("nothing moves for who wants no movement", moving === 0, moving);
  server.options.hold = 20;
});

await part("composition", async () => {
  const { page, button, bubbles, input } = await open("/", { hasTouch: true, isMobile: true });
  await button("Tes singkat").waitFor();
  const session = await page.context().newCDPSession(page);
  const before = server.log.length;
  await input.focus();
  await session.send("Input.imeSetComposition", { text: "halo", selectionStart: 4, selectionEnd: 4 });
  await input.evaluate((one) =>
    one.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, composed: true })),
  );
  check("Enter in mid-composition sends nothing", server.log.length === before && (await input.inputValue()) === "halo");
  await button("Kirim").click();
  await becomes(
    "Send in mid-composition sends the word once, and leaves none behind",
    async () =>
      (await bubbles()).at(-1) === "Kamu bilang: halo" && (await input.inputValue()) === "" && server.log.slice(before).join() === "halo",
    async () => [await bubbles(), await input.inputValue(), server.log.slice(before)],
  );
  await input.fill("enter");
  await input.evaluate((one) =>
    one.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertLineBreak", bubbles: true, composed: true, cancelable: true })),
  );
  await becomes("the Enter of a phone's keyboard sends", async () => (await bubbles()).at(-1) === "Kamu bilang: enter", bubbles);
});

await part("the page's hold on it", async () => {
  const { page, chat, button } = await open("/markup", { viewport: { width: 1280, height: 800 } });
  const launcher = chat.locator(".launcher");
  await launcher.waitFor();
  const width = async () => (await launcher.boundingBox())?.width;
  check("in a page that enlarges everything it is as large as ever", Math.abs((await width()) - 60) < 2, await width());
  const set = (act) => page.evaluate(`(${act})(document.querySelector("pandu-chat"))`);
  await set((one) => (one.hidden = true));
  check("hidden hides it", !(await launcher.isVisible()));
  await set((one) => (one.hidden = false));
  check("…and shows it again", await launcher.isVisible());
  await set((one) => one.classList.add("off"));
  check("so does a rule of the page's", !(await launcher.isVisible()));
  await set((one) => one.classList.remove("off"));
  const looks = () => launcher.evaluate((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).borderRadius].join());
  check("custom properties and parts are the page's", (await looks()) === "rgb(122, 31, 61),3px", await looks());
  await launcher.click();
  await button("Tes singkat").waitFor();
  const [log] = [server.log.length];
  await set((one) => (one.name = "lain"));
  await becomes(
    "another name is another conversation, greeted anew",
    async () => server.log.slice(log).join() === "/greet" && (await chat.locator(".message").count()) === 1,
    () => server.log.slice(log),
  );
});

await part("old and full", async () => {
  faults.length = 0;
  const { bubbles, launch, say, chat } = await open("/old");
  await launch();
  await say("tanpa tempat");
  await becomes(
    "full storage, changed JSON and no constructed style sheets do not kill it",
    async () => (await bubbles()).at(-1) === "Kamu bilang: tanpa tempat" && !faults.length,
    async () => [await bubbles(), faults],
  );
  check("…it is styled", (await chat.locator(".panel").evaluate((one) => getComputedStyle(one).display)) === "flex");
});

await part("refused origin", async () => {
  server.options.allowed = false;
  faults.length = 0;
  const { page, chat, status } = await open("/plain");
  await chat.locator(".launcher").click();
  await becomes(
    "a refused site is told so",
    async () => /tidak bisa dibuka di situs ini/.test(await status.textContent()),
    () => status.textContent(),
  );
  check(
    "…the console names the setting",
    faults.some((text) => /PANDU_ORIGINS/.test(text)),
    faults,
  );
  const count = faults.length;
  await settle(page, 3000);
  check("…and it stops trying", faults.length === count, faults);
  server.options.allowed = true;
});

await harness.finish(() => browser.close(), server.stop);
