// Take pictures of every state into tests/artifacts/ and let axe look at each.
import * as harness from "./harness.mjs";
import { start } from "./server.mjs";

const PORT = 5051;
const server = await start({ port: PORT, csp: process.env.CSP ?? "" });
const browser = await harness.launch();

async function look(page, name) {
  await page.waitForTimeout(350);
  await page.screenshot({ path: `${harness.PICTURES}${name}.png` });
  const { violations, incomplete } = await harness.axe(page);
  harness.check(`${name}: axe finds nothing`, !violations.length, violations);
  if (incomplete.length) console.log("    undecided:", incomplete.join(" | "));
}

async function tour(label, options, path) {
  const faults = [];
  const context = await browser.newContext(options);
  const { page, chat, input, button } = await harness.open(context, `http://127.0.0.1:${PORT}${path}`, faults);
  if (path !== "/") {
    await look(page, `${label}-closed`);
    await chat.getByRole("button", { name: /Buka obrolan/ }).click();
  }
  const press = (name) => button(name).click();
  await chat.getByRole("button", { name: "Tes singkat" }).waitFor();
  await look(page, `${label}-open`);
  server.options.hold = 900;
  await press("Tugasnya apa?");
  await look(page, `${label}-typing`);
  server.options.hold = 200;
  await chat.getByText("Sumber").last().click();
  await look(page, `${label}-answer`);
  await input.fill("mau tes");
  await input.press("Enter");
  await press("Lumayan");
  await chat.getByText("2 dari 3").waitFor();
  await look(page, `${label}-quiz`);
  await press("Kurang");
  await chat.getByText("3 dari 3").waitFor();
  await press("Sangat");
  await chat.getByText("Hasilmu").waitFor();
  await look(page, `${label}-result`);
  server.options.fail = true;
  await input.fill("gajinya berapa?");
  await chat.getByRole("button", { name: "Kirim", exact: true }).click();
  await chat.getByRole("button", { name: "Kirim ulang" }).waitFor();
  await look(page, `${label}-error`);
  server.options.fail = false;
  await press("Kirim ulang");
  await chat.getByText("kemlu.go.id").waitFor();
  await press("Menu obrolan");
  await look(page, `${label}-menu`);
  await press("Tampilkan waktu");
  await press("Menu obrolan");
  await press("Hapus percakapan");
  await look(page, `${label}-confirm`);
  await press("Batal");
  await context.setOffline(true);
  server.io.disconnectSockets();
  await input.fill("pesan saat putus");
  await input.press("Enter");
  await look(page, `${label}-offline`);
  await context.close();
}

const only = process.argv[2];
const TOURS = {
  phone: [{ viewport: { width: 390, height: 844 } }, "/host"],
  desktop: [{ viewport: { width: 1280, height: 800 } }, "/host"],
  page: [{ viewport: { width: 1280, height: 800 } }, "/"],
  "page-phone-dark": [{ viewport: { width: 390, height: 844 }, colorScheme: "dark" }, "/"],
  "desktop-dark": [{ viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, "/host"],
  tiny: [{ viewport: { width: 320, height: 256 } }, "/"],
  forced: [{ viewport: { width: 390, height: 700 }, forcedColors: "active" }, "/"],
};
for (const [label, [options, path]] of Object.entries(TOURS)) if (!only || only === label) await tour(label, options, path);
await harness.finish(() => browser.close(), server.stop);
