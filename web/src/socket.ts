import { io } from "socket.io-client";
import type { SocketLike } from "./connection";
import { withPlainJson } from "./plain-json";

/** How the element gets to a server; a test brings its own. */
export interface Line {
  /** Return a socket that is not connected yet. */
  connect(server: string): SocketLike;
  /** Return whether pages of this site may connect. */
  mayConnect(server: string): Promise<boolean>;
}

function connect(server: string): SocketLike {
  const { origin, pathname } = new URL(server, location.href);
  const socket = io(origin, {
    path: `${pathname.replace(/\/$/, "")}/socket.io/`,
    autoConnect: false,
    forceNew: true,
    // What a proxy before several workers chooses one by.
    query: { key: Math.random().toString(36).slice(2) },
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  });
  const emit = socket.emit.bind(socket);
  socket.emit = (...frame) => withPlainJson(() => emit(...frame));
  return socket;
}

/** Ask the server, and let the console say what is lacking where pages of this site may not. */
async function mayConnect(server: string): Promise<boolean> {
  try {
    const answer = await fetch(`${server}/widget.json`, { credentials: "omit", cache: "no-store" });
    const { allowed } = (await answer.json()) as { allowed?: boolean };
    if (allowed === false)
      console.error(`Pandu at ${server} takes no chats from pages of ${location.origin}: PANDU_ORIGINS has to name it.`);
    return allowed !== false;
  } catch {
    return true; // the server is away, or an older one
  }
}

/** The line over socket.io. */
export const LINE: Line = { connect, mayConnect };
