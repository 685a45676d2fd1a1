// NLP.js (node-nlp) on Pandu's examples: `node serve.mjs train DATA MODEL` and `node serve.mjs serve MODEL ANSWERS PORT`.
// DATA: {intent: [example]}; ANSWERS: {intent: text}. POST /parse {text} -> {intent, ms};
// POST /webhooks/rest/webhook {sender, message} -> [{text}], as Rasa's REST channel answers.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { NlpManager } from "node-nlp";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));

async function train(data, model) {
  const manager = new NlpManager({ languages: ["id"], forceNER: false, nlu: { log: false }, modelFileName: model });
  for (const [intent, examples] of Object.entries(read(data))) for (const example of examples) manager.addDocument("id", example, intent);
  await manager.train();
  manager.save(model);
}

async function understand(manager, text) {
  const start = process.hrtime.bigint();
  const { intent } = await manager.process("id", text);
  return { intent, ms: Number(process.hrtime.bigint() - start) / 1e6 };
}

async function body(request) {
  let text = "";
  for await (const piece of request) text += piece;
  return JSON.parse(text);
}

function serve(model, answers, port) {
  const manager = new NlpManager({ languages: ["id"], nlu: { log: false } });
  manager.load(model);
  const texts = read(answers);
  createServer(async (request, response) => {
    const asked = await body(request);
    const found = await understand(manager, asked.text ?? asked.message);
    const reply = request.url === "/parse" ? found : [{ text: texts[found.intent] ?? "Maaf, aku kurang paham." }];
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(reply));
  }).listen(Number(port), "127.0.0.1");
}

const [verb, ...rest] = process.argv.slice(2);
await { train, serve }[verb](...rest);
