import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { io } from "socket.io-client";
import { Chat } from "./chat";
import { accentOf } from "./colour";
import { REFUSED, type SocketLike } from "./connection";
import { offering, transcript } from "./conversation";
import { ICONS } from "./icons";
import { labelsOf, type Labels } from "./labels";
import { messageView, type Surroundings } from "./message";
import { MAX_CHARACTERS, type Message, type QuickReply } from "./protocol";
import { quickReplies } from "./quick-replies";
import { openArea, Storage } from "./storage";
import { styles } from "./styles";

/** Name of the custom element, the only thing that a host page gets besides its tag. */
export const ELEMENT = "pandu-chat";

/** From how many characters on the count is shown. */
const NEAR_LIMIT = MAX_CHARACTERS - 150;
/** How near to its end, in pixels, the log counts as read to the end. */
const AT_END = 48;
const NOTE_MILLISECONDS = 5_000;

function connect(server: string): SocketLike {
  const { origin, pathname } = new URL(server, location.href);
  return io(origin, {
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
}

/** The chat: a launcher and its panel, or with `layout="page"` a whole page. */
export class PanduChat extends LitElement {
  static override styles = styles;
  static override properties = {
    heading: {},
    colour: {},
    position: { reflect: true, useDefault: true },
    language: {},
    theme: { reflect: true, useDefault: true },
    layout: { reflect: true, useDefault: true },
    server: {},
    name: {},
    open: { type: Boolean, reflect: true },
    note: { state: true },
    length: { state: true },
    menuOpen: { state: true },
    showTimes: { state: true },
    behind: { state: true },
    seen: { state: true },
  };
  /** Read another script tag's options; set by the entry. */
  static embed: (script: HTMLScriptElement | null) => void;
  /** The address that the script came from, below which the server answers; set by the entry. */
  static base = "";

  declare heading: string;
  declare colour: string;
  declare position: string;
  declare language: string;
  declare theme: string;
  declare layout: string;
  declare server: string;
  declare name: string;
  declare open: boolean;
  /** A sentence for the status line, for a moment. */
  declare note: string;
  /** Characters typed. */
  declare length: number;
  declare menuOpen: boolean;
  declare showTimes: boolean;
  /** Whether there is something new below what the reader looks at. */
  declare behind: boolean;
  /** How many answers the reader has seen; those beyond it are counted on the launcher. */
  declare seen: number;

  private chat: Chat | undefined;
  private readonly session = openArea("sessionStorage");
  private atEnd = true;
  private announcing = false;
  private lastId = "";
  private noteTimer = 0;
  /** A keyboard that comes up makes the log lower: its end should stay in view. */
  private readonly resized = new ResizeObserver(() => this.keepReading(false));
  private readonly onStorage = (event: StorageEvent): void => this.chat?.storageChanged(event.key);
  private readonly onReturn = (): void => {
    if (!document.hidden) this.chat?.nudge();
  };
  private readonly onViewport = (): void => this.fitViewport();
  private readonly onOutside = (event: Event): void => {
    if (this.menuOpen && !event.composedPath().includes(this.find(".menu")!)) this.menuOpen = false;
  };

  constructor() {
    super();
    this.heading = this.colour = this.position = this.theme = this.layout = this.server = this.name = this.note = "";
    this.language = "id";
    this.open = this.menuOpen = this.showTimes = this.behind = false;
    this.length = this.seen = 0;
  }

  private get labels(): Labels {
    return labelsOf(this.language);
  }
  private get isPage(): boolean {
    return this.layout === "page";
  }
  private get shownTitle(): string {
    return this.heading || this.labels.title;
  }
  private find<T extends Element = HTMLElement>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const server = this.server || PanduChat.base || location.origin;
    const others = [...document.querySelectorAll<PanduChat>(ELEMENT)].filter((other) => other !== this && other.chat);
    if (!this.name && others.length) this.name = String(others.length + 1);
    if (!this.position && others.length % 2) this.position = "left";
    this.chat = new Chat(connect(server), new Storage(openArea("localStorage"), [server, this.name].filter(Boolean).join("#")));
    this.chat.onChange(() => this.requestUpdate());
    this.seen = this.answers();
    if (this.isPage || this.session.getItem(this.openKey) === "1") this.open = true;
    if (this.open || this.chat.state.outbox.length) this.chat.start();
    addEventListener("storage", this.onStorage);
    addEventListener("online", this.onReturn);
    addEventListener("pointerdown", this.onOutside);
    document.addEventListener("visibilitychange", this.onReturn);
    visualViewport?.addEventListener("resize", this.onViewport);
    visualViewport?.addEventListener("scroll", this.onViewport);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chat?.stop();
    removeEventListener("storage", this.onStorage);
    removeEventListener("online", this.onReturn);
    removeEventListener("pointerdown", this.onOutside);
    document.removeEventListener("visibilitychange", this.onReturn);
    visualViewport?.removeEventListener("resize", this.onViewport);
    visualViewport?.removeEventListener("scroll", this.onViewport);
  }

  protected override firstUpdated(): void {
    this.resized.observe(this.find(".log")!);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("colour")) this.paint();
    if (this.open) this.seen = this.answers();
  }

  protected override updated(changed: PropertyValues): void {
    this.keepReading(changed.has("open"));
    if (changed.has("open")) this.fitViewport();
    // Only what comes after the restored history is announced.
    if (this.chat?.state.restored && !this.announcing) requestAnimationFrame(() => this.announce());
  }

  private announce(): void {
    this.announcing = true;
    this.find(".log")?.setAttribute("aria-live", "polite");
  }

  private get openKey(): string {
    return `pandu:open:${this.server}#${this.name}`;
  }

  private answers(): number {
    return this.chat?.state.messages.filter((message) => message.from === "bot").length ?? 0;
  }

  private paint(): void {
    const accent = accentOf(this.colour);
    const set = (name: string, value: string | undefined): void =>
      value ? this.style.setProperty(name, value) : void this.style.removeProperty(name);
    set("--pandu-accent", accent?.fill);
    set("--pandu-on-accent", accent?.onFill);
    set("--pandu-ink-light", accent?.inkLight);
    set("--pandu-ink-dark", accent?.inkDark);
  }

  /** A phone's keyboard covers the page instead of shrinking it: follow what is visible, unless zoomed in. */
  private fitViewport(): void {
    const view = visualViewport;
    if (!view || view.scale > 1.01) return;
    this.style.setProperty("--pandu-height", `${view.height}px`);
    this.style.setProperty("--pandu-top", `${view.offsetTop}px`);
  }

  private async show(): Promise<void> {
    this.open = true;
    this.remember();
    this.chat?.start();
    await this.updateComplete;
    this.find<HTMLTextAreaElement>("textarea")?.focus();
  }

  private async hide(): Promise<void> {
    if (this.isPage) return;
    this.open = this.menuOpen = false;
    this.remember();
    await this.updateComplete;
    this.find(".launcher")?.focus();
  }

  private remember(): void {
    this.session.setItem(this.openKey, this.open ? "1" : "0");
  }

  private say(note: string): void {
    clearTimeout(this.noteTimer);
    this.note = note;
    this.noteTimer = window.setTimeout(() => (this.note = ""), NOTE_MILLISECONDS);
  }

  private readonly send = (): void => {
    const input = this.find<HTMLTextAreaElement>("textarea");
    if (!input?.value.trim()) return input?.focus();
    this.atEnd = true;
    this.chat?.send(input.value);
    input.value = "";
    this.measure();
    input.focus();
  };

  private readonly choose = (reply: QuickReply): void => {
    this.atEnd = true;
    this.chat?.choose(reply);
    this.focusAfterPress();
  };

  private readonly retry = (id: string): void => {
    this.chat?.retry(id);
    this.focusAfterPress();
  };

  /** The pressed button goes away: the focus must not. On a touch screen the keyboard should stay hidden. */
  private focusAfterPress(): void {
    const target = matchMedia("(pointer: coarse)").matches ? ".log" : "textarea";
    this.find(target)?.focus({ preventScroll: true });
  }

  private readonly copy = async (message: Message): Promise<void> => {
    try {
      await navigator.clipboard.writeText(message.text);
      this.say(this.labels.copied);
    } catch {
      this.say(this.labels.notCopied);
    }
  };

  private readonly restart = (): void => {
    this.closeMenu();
    this.chat?.restart();
    this.say(this.labels.restarted);
    this.find("textarea")?.focus();
  };

  private readonly askErase = (): void => {
    this.closeMenu();
    this.find<HTMLDialogElement>(".confirm")?.showModal();
  };

  private async erase(): Promise<void> {
    this.find<HTMLDialogElement>(".confirm")?.close();
    const erased = await this.chat?.erase();
    this.say(erased ? this.labels.erased : this.labels.notErased);
    this.find("textarea")?.focus();
  }

  private closeMenu(): void {
    this.menuOpen = false;
    this.find(".menu > button")?.focus();
  }

  private readonly measure = (): void => {
    const input = this.find<HTMLTextAreaElement>("textarea");
    if (!input) return;
    this.length = input.value.length;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // Enter that ends an input method's composition must not send.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.send();
  };

  private readonly onPanelKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing || this.find<HTMLDialogElement>(".confirm")?.open) return;
    event.stopPropagation();
    if (this.menuOpen) this.closeMenu();
    else void this.hide();
  };

  private readonly onScroll = (): void => {
    const log = this.find(".log");
    if (!log || !this.open) return;
    this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < AT_END;
    if (this.atEnd) this.behind = false;
  };

  private readonly toEnd = (): void => {
    this.atEnd = true;
    this.keepReading(true);
    this.find(".log")?.focus({ preventScroll: true });
  };

  /** Follow the conversation, unless the reader has scrolled up. */
  private keepReading(force: boolean): void {
    const log = this.find(".log");
    if (!log || !this.chat || !this.open) return;
    const said = transcript(this.chat.state);
    const last = said[said.length - 1]?.id ?? "";
    if (this.atEnd || force) {
      log.scrollTop = log.scrollHeight;
      this.atEnd = true;
      this.behind = false;
    } else if (last !== this.lastId) this.behind = true;
    this.lastId = last;
  }

  private status(): { text: string; kind: string } {
    const { link, typing, notice } = this.chat!.state;
    if (this.note) return { text: this.note, kind: "note" };
    if (notice) return { text: notice === REFUSED ? this.labels.refused : notice, kind: "warn" };
    if (link === "unreachable") return { text: this.labels.unreachable, kind: "warn" };
    if (link === "lost") return { text: this.labels.reconnecting, kind: "warn" };
    if (link === "connecting") return { text: this.labels.connecting, kind: "note" };
    return typing ? { text: this.labels.typing, kind: "typing" } : { text: "", kind: "none" };
  }

  protected override render(): TemplateResult {
    return html`<div class="root" lang=${this.language === "en" ? "en" : "id"}>
      ${this.isPage ? nothing : this.launcher()} ${this.panel()}
    </div>`;
  }

  private launcher(): TemplateResult {
    const news = this.open ? 0 : Math.max(0, this.answers() - this.seen);
    const name = this.labels.open(this.shownTitle) + (news ? `, ${this.labels.unread(news)}` : "");
    return html`<button type="button" class="launcher" aria-label=${name} aria-expanded=${this.open} ?hidden=${this.open} @click=${this.show}>
      ${ICONS.chat}${news ? html`<span class="badge" aria-hidden="true">${news}</span>` : nothing}
    </button>`;
  }

  private panel(): TemplateResult {
    return html`<section
      class="panel"
      role=${this.isPage ? "region" : "dialog"}
      aria-labelledby="title"
      ?hidden=${!this.open}
      @keydown=${this.onPanelKey}
    >
      ${this.header()}
      <div class="middle">${this.log()} ${this.statusLine()} ${this.newMessages()}</div>
      ${quickReplies(offering(this.chat!.state), this.labels, this.choose)} ${this.composer()} ${this.confirmation()}
    </section>`;
  }

  private header(): TemplateResult {
    const { labels } = this;
    return html`<header class="head">
      <span class="mark">${ICONS.compass}</span>
      <div class="names">
        <div id="title" class="title"><slot name="title">${this.isPage ? this.shownTitle : html`<h2>${this.shownTitle}</h2>`}</slot></div>
        <p class="subtitle">${labels.subtitle}</p>
      </div>
      ${this.menu()}
      ${this.isPage
        ? nothing
        : html`<button type="button" class="icon" aria-label=${labels.close} @click=${this.hide}>${ICONS.close}</button>`}
    </header>`;
  }

  private menu(): TemplateResult {
    const { labels } = this;
    const toggle = (): void => void (this.menuOpen = !this.menuOpen);
    const times = (): void => {
      this.showTimes = !this.showTimes;
      this.closeMenu();
    };
    return html`<div class="menu">
      <button type="button" class="icon" aria-label=${labels.menu} aria-expanded=${this.menuOpen} aria-controls="menu" @click=${toggle}>
        ${ICONS.menu}
      </button>
      <div id="menu" class="items" ?hidden=${!this.menuOpen}>
        <button type="button" @click=${this.restart}>${ICONS.restart}${labels.restart}</button>
        <button type="button" @click=${times}>${ICONS.clock}${this.showTimes ? labels.hideTimes : labels.showTimes}</button>
        <button type="button" class="danger" @click=${this.askErase}>${ICONS.bin}${labels.erase}</button>
      </div>
    </div>`;
  }

  private log(): TemplateResult {
    const state = this.chat!.state;
    const said = transcript(state);
    const around: Surroundings = {
      labels: this.labels,
      language: this.language,
      link: state.link,
      showTimes: this.showTimes,
      delivery: (id) => state.outbox.find((entry) => entry.id === id)?.delivery,
      copy: (message) => void this.copy(message),
      retry: this.retry,
    };
    return html`<div class="log" role="log" aria-label=${this.labels.log} aria-live="off" tabindex="0" lang="id" @scroll=${this.onScroll}>
      ${repeat(
        said,
        (message) => message.id,
        (message) => messageView(message, around),
      )}
    </div>`;
  }

  private statusLine(): TemplateResult {
    const { text, kind } = this.status();
    const dots = kind === "typing" ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing;
    return html`<div class="status ${kind}" role="status">${dots}<span class="status-text">${text}</span></div>`;
  }

  private newMessages(): TemplateResult | typeof nothing {
    if (!this.behind) return nothing;
    return html`<button type="button" class="newer" @click=${this.toEnd}>${ICONS.down}${this.labels.newMessages}</button>`;
  }

  private composer(): TemplateResult {
    const { labels } = this;
    const near = this.length >= NEAR_LIMIT;
    return html`<div class="composer">
      <div class="field">
        <textarea
          rows="1"
          maxlength=${MAX_CHARACTERS}
          aria-label=${labels.write}
          aria-describedby="count"
          placeholder=${labels.write}
          enterkeyhint="send"
          autocomplete="off"
          @input=${this.measure}
          @keydown=${this.onKey}
        ></textarea>
        <span id="count" class="count" ?hidden=${!near}>${near ? labels.left(this.length, MAX_CHARACTERS) : ""}</span>
      </div>
      <button type="button" class="send" aria-label=${labels.send} ?data-empty=${!this.length} @click=${this.send}>${ICONS.send}</button>
    </div>`;
  }

  private confirmation(): TemplateResult {
    const { labels } = this;
    const close = (): void => this.find<HTMLDialogElement>(".confirm")?.close();
    return html`<dialog class="confirm" aria-labelledby="erase-title" aria-describedby="erase-text">
      <h2 id="erase-title">${labels.eraseTitle}</h2>
      <p id="erase-text">${labels.eraseText}</p>
      <div class="answers">
        <button type="button" class="quiet" @click=${close}>${labels.eraseNo}</button>
        <button type="button" class="danger" @click=${() => this.erase()}>${labels.eraseYes}</button>
      </div>
    </dialog>`;
  }
}
