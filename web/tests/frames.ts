import { readFileSync } from "node:fs";
import type { Action } from "../src/conversation";
import { parseHistory, parseMessage, parseTurnEnded } from "../src/protocol";

/** One frame of the server's: its event and its data. */
export type Frame = [event: string, data: unknown];

const RECORDED = new URL("../../tests/channels/frames.json", import.meta.url);
const WRITTEN = new URL("./fixtures/frames.json", import.meta.url);
const read = (url: URL): Record<string, Frame[]> => JSON.parse(readFileSync(url, "utf8")) as Record<string, Frame[]>;

/** Frames by scenario, written by hand. */
export const written = read(WRITTEN);
/** Frames by scenario: those of the real server, besides those written by hand. */
export const scenarios: [string, Frame[]][] = [
  ...Object.entries(written),
  ...Object.entries(read(RECORDED)).map(([name, frames]): [string, Frame[]] => [`recorded ${name}`, frames]),
];

/** Return the actions that a frame leads to. */
export function actionsOf([event, data]: Frame): Action[] {
  const message = event === "bot_uttered" ? parseMessage(data, "bot") : event === "user_said" ? parseMessage(data, "user") : null;
  if (message) return [{ type: message.from, message }];
  if (event === "history") return [{ type: "history", history: parseHistory(data) }];
  if (event === "typing") return [{ type: "typing" }];
  return event === "turn_ended" ? [{ type: "turn_ended", turn: parseTurnEnded(data) }] : [];
}
