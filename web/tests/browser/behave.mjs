// Try in real Chromium what unit tests cannot show. Each check prints its name and whether it held.
import * as harness from "./harness.mjs";
import { start, STRICT } from "./server.mjs";

const { becomes, check, PATIENCE } = harness;
const PORT = 5052;
const URL_ = `http://127.0.0.1:${PORT}`;
let server = await start({ port: PORT });
const browser = await harness.launch();
const faults = [];

/** Whether the status line says it, be it for a moment; to be begun before what makes it say so. */
const says = (status, words) => {
  const seen = status.filter({ hasText: words }).waitFor({ timeout: PATIENCE });
  return seen.then(
    () => true,
    () => false,
  );
};
const open = (context, path = "/") => harness.open(context, URL_ + path, faults);
const fresh = (options = {}) => browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
const settle = (page, ms = 600) => page.waitForTimeout(ms);

{
  const context = await fresh();
  const { page, chat, input, bubbles, button, say, log, status } = await open(context);
  await button("Tes singkat").waitFor();
  check(
    "strict policy with Trusted Types: styled, no violation",
    !faults.length && (await chat.locator(".panel").evaluate((panel) => getComputedStyle(panel).display)) === "flex",
    faults,
  );
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  check(`first paint ${Math.round(paint)} ms`, paint < 4000);
  check("greeting is not shown", (await bubbles()).length === 1, await bubbles());
  await button("Tugasnya apa?").evaluate((one) => (one.click(), one.click()));
  await settle(page, 1000);
  check("double press sends once", server.log.filter((text) => text === "/tugasnya_apa_").length === 1, server.log);
  check("focus stays after a press", await input.evaluate((one) => one.getRootNode().activeElement === one));
  await input.fill("dua kali");
  await button("Kirim").dblclick();
  await settle(page, 1000);
  check("double click on send sends once", server.log.filter((text) => text === "dua kali").length === 1);
  await input.fill("<img src=x onerror=alert(1)>");
  await input.evaluate((one) =>
    one.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, composed: true })),
  );
  check("composition does not send", (await input.inputValue()) !== "");
  await input.press("Shift+Enter");
  check("shift and enter is a new line", (await input.inputValue()).includes("\n"));
  await input.press("Enter");
  await becomes(
    "markup is text",
    async () =>
      (await bubbles()).some((text) => text.includes("<img src=x onerror=alert(1)>")) && (await chat.locator("img").count()) === 0,
  );
  server.options.hold = 700;
  const typing = says(status, /mengetik/);
  await say("antre satu");
  await say("antre dua");
  check("typing is told", await typing);
  await becomes(
    "queued text goes in order",
    async () => (await bubbles()).slice(-4).join("|") === "antre satu|Kamu bilang: antre satu|antre dua|Kamu bilang: antre dua",
    bubbles,
  );
  await becomes(
    "typing is over",
    async () => (await status.textContent()).trim() === "",
    () => status.textContent(),
  );
  server.options.hold = 100;
  check("log is polite after the history", (await log.getAttribute("aria-live")) === "polite");
  const changes = await log.evaluate((one) => {
    window.changes = [];
    new MutationObserver((list) =>
      window.changes.push(...list.flatMap((entry) => [...entry.addedNodes]).filter((node) => node.nodeType === 1)),
    ).observe(one, { childList: true });
  });
  await say("hitung");
  await settle(page);
  check("a question and an answer add two nodes", (await page.evaluate(() => window.changes.length)) === 2, changes);
  await log.evaluate((one) => (one.scrollTop = 0));
  await settle(page, 100);
  const second = await open(context);
  await settle(second.page);
  await second.say("dari tab dua");
  await becomes(
    "scroll stays, new messages are offered",
    async () => (await log.evaluate((one) => one.scrollTop)) === 0 && (await button("Pesan baru").count()) === 1,
  );
  await button("Pesan baru").click();
  await becomes("…and lead to the end", async () => (await log.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight)) < 3);
  const both = async () => [await bubbles(), await second.bubbles()];
  const alike = async (count) => ((one, other) => one.join() === other.join() && (!count || one.length === count))(...(await both()));
  await becomes("two tabs are the same", async () => (await alike()) && (await bubbles()).at(-1) === "Kamu bilang: dari tab dua", both);
  const before = (await bubbles()).join();
  await page.reload();
  await becomes("reload shows the same", async () => (await bubbles()).join() === before, bubbles);
  await button("Menu obrolan").click();
  await page.keyboard.press("Escape");
  check(
    "escape closes the menu, focus on its button",
    await button("Menu obrolan").evaluate((one) => one.getRootNode().activeElement === one),
  );
  await button("Menu obrolan").click();
  await button("Hapus percakapan").click();
  await page.keyboard.press("Escape");
  check("escape cancels the deletion", server.sessions.size >= 1 && (await bubbles()).length > 4);
  await button("Menu obrolan").click();
  await button("Hapus percakapan").click();
  const deletion = says(status, /dihapus/);
  await button("Hapus").click();
  check("deletion is told", await deletion, await status.textContent());
  await becomes(
    "both tabs start one new conversation",
    async () => (await alike(1)) && server.log.slice(-2).includes("/greet"),
    async () => [...(await both()), server.log.slice(-3)],
  );
  await settle(page);
  check("…and it is greeted once", await alike(1), await both());
  const tokens = await Promise.all(
    [page, second.page].map((one) =>
      one.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.endsWith("token"))
          .map(([, value]) => value)
          .join(),
      ),
    ),
  );
  check("…the same one", tokens[0] === tokens[1] && tokens[0] !== "");
  await second.say("halo dari dua");
  await becomes("…and talk on together", () => alike(3), both);
  await button("Menu obrolan").click();
  await button("Mulai lagi").click();
  check(
    "starting over asks first",
    (await bubbles()).length === 3 && (await chat.getByRole("dialog", { name: "Mulai lagi dari awal?" }).count()) === 1,
  );
  await chat.getByRole("dialog", { name: "Mulai lagi" }).getByRole("button", { name: "Mulai lagi" }).click();
  await becomes("starting over empties both", () => alike(1), both);
  const spoken = () => [...server.sessions].filter(([, { messages }]) => messages.length).map(([key]) => key);
  await becomes("…and leaves nothing on the server that nobody could delete", async () => spoken().length === 1, spoken);
  check("no page error so far", !faults.length, faults);
  const token = await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.endsWith(":token")));
  const late = await fresh();
  await late.addInitScript(([key, value]) => localStorage.setItem(key, value), token);
  server.options.hold = 7000;
  await say("pertanyaan panjang");
  const joined = await open(late);
  await becomes(
    "a window that joins in mid-turn shows the question",
    async () => (await joined.bubbles()).at(-1) === "pertanyaan panjang",
    joined.bubbles,
  );
  server.options.hold = 100;
  await becomes(
    "…and then its answer, once",
    async () => (await bubbles()).length === 3 && (await bubbles()).join() === (await joined.bubbles()).join(),
    async () => [await bubbles(), await joined.bubbles()],
  );
  await late.close();
  await context.close();
}
{
  const context = await fresh();
  const { page, bubbles, button, say, status } = await open(context);
  await button("Tes singkat").click();
  await button("Lumayan").click();
  await settle(page);
  const { sessions } = server;
  await server.stop();
  await becomes(
    "lost line is told",
    async () => /Menghubungkan kembali/.test(await status.textContent()),
    () => status.textContent(),
  );
  await button("Kurang").click();
  await say("saat putus");
  await becomes("unsent is marked", async () => (await page.locator("pandu-chat").getByText("Belum terkirim").count()) === 2);
  await page.goto("about:blank");
  server = await start({ port: PORT, sessions, hold: 100 });
  await page.goto(URL_);
  await becomes(
    "restart in mid-quiz goes on, also over a reload",
    async () => (await bubbles()).slice(-4)[0] === "Kurang" && server.log.length === 2,
    async () => [await bubbles(), server.log],
  );
  server.options.dropAck = true;
  await say("tanpa tanda terima");
  await settle(page);
  check("a lost receipt does no harm", (await bubbles()).filter((text) => text === "tanpa tanda terima").length === 1);
  server.options.dropAck = false;
  const refusal = says(status, /Pelan-pelan/);
  await say("banjir");
  check("the server's refusal is told", await refusal);
  await context.close();
}
{
  faults.length = 0;
  const context = await fresh({ viewport: { width: 1280, height: 800 } });
  const { page, chat, input, button } = await open(context, "/host");
  await chat.getByRole("button", { name: "Buka obrolan: Tanya Pandu" }).waitFor();
  check(
    "two tags: two launchers apart",
    (await page.locator("pandu-chat").count()) === 2 &&
      (await page.locator("pandu-chat").nth(1).locator(".launcher").boundingBox()).x < 200,
  );
  const second = page.locator("pandu-chat").nth(1);
  check(
    "options of the tag count",
    (await second.getByRole("button", { name: "Buka obrolan: Obrolan kedua" }).count()) === 1 &&
      (await second.getAttribute("theme")) === "dark" &&
      (await second.getAttribute("title")) === null,
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await button("Tes singkat").waitFor();
  check("opening puts the focus into the text box", await input.evaluate((one) => one.getRootNode().activeElement === one));
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await chat.getByText("1 dari 3").waitFor();
  check("a reply can be chosen by keyboard", true);
  check(
    "number and total are drawn, not told again",
    (await chat.getByText("1 dari 3").count()) === 1 && (await chat.getByText("Seberapa tertarik").count()) === 1,
  );
  await page.keyboard.press("Escape");
  check(
    "escape closes, focus on the launcher",
    await chat.evaluate((one) => one.shadowRoot.activeElement?.className === "launcher" && one.shadowRoot.querySelector(".panel").hidden),
  );
  await page.locator("pandu-chat").nth(1).locator(".launcher").click();
  await becomes(
    "the second has a conversation of its own",
    async () => (await page.locator("pandu-chat").nth(1).locator(".message").count()) === 1,
  );
  check("two tags under Trusted Types: no fault", !faults.filter((text) => !/404/.test(text)).length, faults);
  await context.close();
}
{
  faults.length = 0;
  const context = await fresh();
  await context.addInitScript(() => {
    for (const kind of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, kind, {
        get: () => {
          throw new Error("blocked");
        },
      });
    delete Crypto.prototype.randomUUID;
  });
  const { bubbles, button, say } = await open(context);
  await button("Tes singkat").waitFor();
  await say("tanpa penyimpanan");
  await becomes(
    "works without storage and randomUUID",
    async () => (await bubbles()).at(-1) === "Kamu bilang: tanpa penyimpanan" && !faults.length,
    () => faults,
  );
  await context.close();
}
for (const [width, height, text] of [
  [320, 256, 1],
  [360, 640, 1],
  [360, 640, 2],
  [640, 360, 1],
  [1280, 800, 2],
]) {
  const context = await fresh({ viewport: { width, height } });
  const { page, chat, input, log, button, say } = await open(context);
  await button("Tes singkat").waitFor();
  if (text === 2) await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await say("x".repeat(300));
  await settle(page);
  await say("tugas");
  await settle(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  const inLog = await log.evaluate((one) => one.scrollWidth > one.clientWidth);
  const box = await log.boundingBox();
  const field = await input.boundingBox();
  const lines = box.height / (24 * text);
  check(
    `${width}x${height} text ${text * 100} %: no sideways scroll, ${lines.toFixed(1)} lines, field in view`,
    !wide && !inLog && lines >= 3 && field.y + field.height <= height,
    { wide, inLog, lines, field },
  );
  const small = await chat.locator("button:visible, summary:visible").evaluateAll((all) =>
    all
      .map((one) => [one.className || one.textContent, one.getBoundingClientRect()])
      .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
      .map(([name, box]) => [name, box.width, box.height]),
  );
  check(`${width}x${height}: targets of 44 px`, !small.length, small);
  await page.screenshot({ path: `${harness.PICTURES}size-${width}x${height}-${text}.png` });
  await context.close();
}
check("policy", STRICT.includes("require-trusted-types-for"));
await harness.finish(() => browser.close(), server.stop);
