import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Chat } from "../chat";
import { EMPTY, type Rating, type State } from "../conversation";
import type { QuickReply } from "../protocol";
import type { Line } from "../socket";
import { openArea, Storage } from "../storage";

/** What the conversation of an element depends on. */
export interface Place {
  /** The address of the server. */
  readonly server: string;
  /** The name that keeps this conversation apart from others with the same server. */
  readonly name: string;
}

/** What the controller asks and tells of its element. */
export interface Owner {
  place(): Place;
  /** Whether the chat is shown, so that a line is needed. */
  isShown(): boolean;
  line(): Line;
  /** Another conversation has begun. */
  began(): void;
}

const keyOf = ({ server, name }: Place): string => [server, name].filter(Boolean).join("#");
const living = new Map<string, number>();

function count(key: string, by: 1 | -1): void {
  living.set(key, (living.get(key) ?? 0) + by);
  if (living.get(key) === 2)
    console.warn(`Pandu: two chats on this page share one conversation (${key}); "name" (data-name) keeps them apart.`);
}

/** The conversation of one element and its line, for as long as the element stands on the page with that server and name. */
export class ChatController implements ReactiveController {
  #chat: Chat | undefined;
  #key = "";
  readonly #host: ReactiveControllerHost & Element;
  readonly #owner: Owner;

  constructor(host: ReactiveControllerHost & Element, owner: Owner) {
    this.#host = host;
    this.#owner = owner;
    host.addController(this);
  }

  get state(): State {
    return this.#chat?.state ?? EMPTY;
  }

  hostConnected(): void {
    if (!this.#chat) this.#begin();
    addEventListener("storage", this.#onStorage);
    addEventListener("online", this.#onOnline);
    document.addEventListener("visibilitychange", this.#onReturn);
  }

  hostDisconnected(): void {
    removeEventListener("storage", this.#onStorage);
    removeEventListener("online", this.#onOnline);
    document.removeEventListener("visibilitychange", this.#onReturn);
    setTimeout(() => this.#host.isConnected || this.#end()); // unless it was only moved
  }

  /** Another server or name is another conversation. */
  hostUpdate(): void {
    if (this.#chat && this.#key !== keyOf(this.#owner.place())) {
      this.#end();
      this.#begin();
    }
    if (this.#owner.isShown()) this.#chat?.start();
  }

  send(text: string): void {
    this.#chat?.send(text);
  }
  choose(reply: QuickReply): void {
    this.#chat?.choose(reply);
  }
  retry(id: string): void {
    this.#chat?.retry(id);
  }
  async rate(id: string, rating: Rating): Promise<boolean> {
    return (await this.#chat?.rate(id, rating)) ?? false;
  }
  async erase(): Promise<boolean> {
    return (await this.#chat?.erase()) ?? false;
  }

  #begin(): void {
    const owner = this.#owner;
    const { server, name } = owner.place();
    this.#key = keyOf({ server, name });
    count(this.#key, 1);
    const line = owner.line();
    this.#chat = new Chat(line.connect(server), new Storage(openArea("localStorage"), this.#key), () => line.mayConnect(server));
    this.#chat.onChange(() => this.#host.requestUpdate());
    owner.began();
    if (this.#chat.state.outbox.length) this.#chat.start();
  }

  #end(): void {
    if (!this.#chat) return;
    count(this.#key, -1);
    this.#chat.stop();
    this.#chat = undefined;
  }

  readonly #onStorage = (event: StorageEvent): void => this.#chat?.storageChanged(event.key);
  readonly #onOnline = (): void => this.#chat?.renewLine();
  readonly #onReturn = (): void => {
    if (!document.hidden) this.#chat?.nudge();
  };
}
