// A server that speaks docs/web-protocol.md with canned answers, to try the widget without Rasa.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Server } from "socket.io";

/** The folder that is tried: DIST, or what was built. */
export const DIST = new URL(process.env.DIST ?? "../../dist/", import.meta.url);
const TYPES = { html: "text/html", css: "text/css", js: "text/javascript" };
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws: wss:; require-trusted-types-for 'script'; trusted-types lit-html";
const PAGE_ICON = "img-src data:"; // the page has an icon; the widget alone needs no image
const SOURCES = [
  { title: "Apa Ya: Pejabat pemerintah di Kementerian Luar Negeri", url: "https://apaya.id/profesi/pejabat", section: "Tentang pekerjaan" },
];
const SCALE = ["Tidak", "Kurang", "Lumayan", "Sangat"];
const BACK = { content_type: "text", title: "Kembali", payload: "/quiz_back" };
const buttons = (...titles) =>
  titles.map((title) => ({ content_type: "text", title, payload: `/${title.toLowerCase().replace(/\W/g, "_")}` }));
const QUESTIONS = [
  "Seberapa tertarik kamu pada hubungan internasional dan diplomasi?",
  "Seberapa bisa kamu menengahi dan meyakinkan orang secara halus?",
  "Seberapa nyaman kamu berkomunikasi dengan orang asing?",
];
const TASKS =
  "Pejabat di Kementerian Luar Negeri mengurus **kebijakan luar negeri** Indonesia. Rinciannya:\n1. Mengelola dan menjalankan kebijakan luar negeri\n2. Membina hubungan diplomatik\n3. Menggalang kerja sama bilateral dan multilateral\n4. Mewakili negara saat berunding\n5. Memantau perkembangan di luar negeri\n6. Memberi rekomendasi ke pemerintah";

function question(session, before = "") {
  const number = session.quiz + 1;
  const question = QUESTIONS[session.quiz];
  const asked = `Nomor ${number} dari ${QUESTIONS.length}: ${question}`; // as no knowledge file puts it
  return {
    text: `${before}${asked}`,
    quick_replies: [...buttons(...SCALE), ...(session.quiz ? [BACK] : [])],
    progress: { number, total: QUESTIONS.length, asked, question },
    topics: ["quiz_question"],
  };
}

function answer(session, text) {
  if (text === "/greet")
    return [
      {
        text: "Halo! Aku Pandu. Aku bisa cerita soal pekerjaan pejabat di Kementerian Luar Negeri. Mau mulai dari mana?",
        quick_replies: buttons("Tugasnya apa?", "Siapa yang cocok?", "Mitos dan fakta", "Tes singkat"),
      },
    ];
  if (text === "Kembali") {
    session.quiz -= 1;
    return [question(session, "Oke, kita balik ke soal sebelumnya.\n")];
  }
  if (/panjang sekali/.test(text))
    return [
      {
        text: Array.from({ length: 40 }, (_, n) => `Baris ${n + 1} dari jawaban.`).join("\n"),
        topics: ["duties"],
        quick_replies: buttons("Tugasnya apa?"),
      },
    ];
  if (/tes/i.test(text)) {
    session.quiz = 0;
    return [question(session, 'Jawab dengan tombol atau kata sendiri; tulis "batal" untuk berhenti.\n')];
  }
  if (session.quiz !== null && ++session.quiz < QUESTIONS.length) return [question(session)];
  if (session.quiz === QUESTIONS.length) {
    session.quiz = null;
    return [
      {
        text: "Hasilmu: profilmu banyak yang sejalan dengan pekerjaan ini.\nIni gambaran kasar dari jawabanmu, bukan penilaian resmi.",
        scores: [
          { title: "Minat pada hubungan internasional", value: 4, max: 4 },
          { title: "Keahlian diplomasi", value: 2, max: 4 },
          { title: "Komunikasi", value: 3, max: 4 },
        ],
        sources: SOURCES,
        quick_replies: buttons("Siapa yang cocok?", "Tugasnya apa?"),
      },
    ];
  }
  if (/tugas/i.test(text))
    return [
      {
        text: TASKS,
        topics: ["duties"],
        sources: SOURCES,
        quick_replies: buttons("Perundingan", "Memantau dunia", "Siapa yang cocok?", "Beda dengan diplomat"),
      },
    ];
  if (/gaji/i.test(text))
    return [
      {
        text: "Soal gaji, tunjangan, dan fasilitas tidak ada di sumberku, jadi aku tidak mau menebak. Coba cek kemlu.go.id.",
        quick_replies: buttons("Tugasnya apa?"),
      },
    ];
  return [{ text: `Kamu bilang: ${text}` }];
}

/** Start it on `port`; `hold` (ms) is how long an answer takes. Sessions live in `sessions`, so a restart can keep them. */
export function start({ port, hold = 300, sessions = new Map(), csp = STRICT, pages = {}, allowed = true }) {
  const log = [];
  const ratings = [];
  const options = { hold, fail: false, mute: false, dropAck: false, allowed, connections: 0 };
  const http = createServer((request, response) => {
    const path = request.url.split("?")[0];
    if (path === "/host") {
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": csp });
      return response.end(
        `<!doctype html><html lang="id"><head><title>Situs lain</title><link rel="stylesheet" href="/host.css"><script src="/widget.js" defer></script><script src="/widget.js" defer data-name="kedua" data-title="Obrolan kedua" data-colour="#f2b632" data-theme="dark"></script></head><body><main><h1>Situs lain</h1><p>Isi.</p></main></body></html>`,
      );
    }
    if (path === "/host.css") {
      response.writeHead(200, { "content-type": "text/css" });
      return response.end("*{all:unset!important}button,section{display:none!important}h1{display:block!important}");
    }
    if (pages[path]) {
      response.writeHead(200, { "content-type": "text/html" });
      return response.end(pages[path]);
    }
    if (path === "/widget.json") {
      response.writeHead(200, { "content-type": "application/json", "access-control-allow-origin": "*" });
      options.asked = true;
      return response.end(JSON.stringify({ allowed: options.allowed }));
    }
    const name = path === "/" ? "index.html" : path.slice(1).replace(/^widget\.\w+\.js$/, "widget.js");
    try {
      const body = readFileSync(new URL(name, DIST));
      response.writeHead(200, {
        "content-type": TYPES[name.split(".").pop()] ?? "text/plain",
        "content-security-policy": csp && name === "index.html" ? `${csp}; ${PAGE_ICON}` : csp,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const io = new Server(http, {
    cors: { origin: true },
    allowRequest: (_, answer) => answer(options.allowed ? null : "no", options.allowed),
  });
  const now = () => Date.now() / 1000;

  async function run(session, room, entry) {
    const said = session.running.get(entry.id);
    if (!options.mute) io.to(room).emit("typing", { reply_to: entry.id });
    await new Promise((resolve) => setTimeout(resolve, options.hold));
    session.running.delete(entry.id);
    if (options.fail) {
      io.to(room).emit("bot_uttered", {
        id: `${entry.id}.0`,
        from: "bot",
        text: "Maaf, ada gangguan di sisiku. Coba lagi sebentar, ya.",
        time: now(),
        reply_to: entry.id,
        failed: true,
      });
      return io.to(room).emit("turn_ended", { reply_to: entry.id, ok: false });
    }
    const replies = answer(session, entry.message).map((reply, n) => ({
      id: `${entry.id}.${n}`,
      from: "bot",
      time: now(),
      reply_to: entry.id,
      ...reply,
    }));
    if (entry.message !== "/greet") session.messages.push(said);
    session.messages.push(...replies);
    session.done.add(entry.id);
    for (const reply of replies) io.to(room).emit("bot_uttered", reply);
    io.to(room).emit("turn_ended", { reply_to: entry.id, ok: true });
  }

  io.on("connection", (socket) => {
    let token = null;
    options.connections += 1;
    socket.on("feedback", ({ id, value }, ack = () => {}) => (ratings.push([id, value]), ack({ ok: true })));
    socket.on("session_request", ({ session_id }) => {
      if (token) socket.leave(token);
      token = sessions.has(session_id) ? session_id : `s${Math.random().toString(36).slice(2)}.sig`;
      if (!sessions.has(token))
        sessions.set(token, { messages: [], done: new Set(), running: new Map(), quiz: null, queue: Promise.resolve() });
      socket.join(token);
      socket.emit("session_confirm", token);
      const { messages, running } = sessions.get(token);
      socket.emit("history", { messages: messages.slice(-100), welcome: !messages.length && !running.size, keep_days: 30 });
      for (const said of running.values()) if (said.text !== "/greet") socket.emit("user_said", said);
    });
    socket.on("user_uttered", ({ message, id }, ack = () => {}) => {
      const session = sessions.get(token);
      if (!session) return ack({ ok: false, id, reason: "session" });
      log.push(message);
      if (/banjir/.test(message)) return ack({ ok: false, id, reason: "rate", text: "Pelan-pelan, ya. Coba lagi sebentar lagi." });
      const duplicate = session.done.has(id) || session.running.has(id);
      if (!options.dropAck) ack({ ok: true, id, duplicate });
      if (duplicate) return;
      const known = session.messages.flatMap((said) => said.quick_replies ?? []).find((reply) => reply.payload === message);
      const title = known?.title ?? message;
      const said = { id, from: "user", text: title, time: now() };
      session.running.set(id, said);
      if (message !== "/greet") socket.to(token).emit("user_said", said);
      session.queue = session.queue.then(() => run(session, token, { id, message: known?.title ?? message }));
    });
    socket.on("session_delete", (_, ack = () => {}) => {
      sessions.delete(token);
      io.to(token).emit("session_ended", {});
      ack({ ok: true });
    });
  });
  return new Promise((resolve) =>
    http.listen(port, "127.0.0.1", () =>
      resolve({
        options,
        log,
        ratings,
        sessions,
        io,
        stop: () => new Promise((done) => (io.close(() => done()), http.closeAllConnections())),
      }),
    ),
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const port = Number(process.env.PORT ?? 5050);
  await start({ port });
  console.log(`http://127.0.0.1:${port}`);
}
