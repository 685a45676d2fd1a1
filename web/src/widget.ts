import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { io } from "socket.io-client";
import { Chat } from "./chat";
import { accentOf } from "./colour";
import { Composer } from "./composer";
import { REFUSED, type SocketLike } from "./connection";
import { offering, rateable, transcript, type Rating } from "./conversation";
import { hasOddTextSize, isPageDark, keepSwipe, makeModal, onPageTheme, PHONE, saveText, zoomAround } from "./host";
import { ICONS } from "./icons";
import { labelsOf, type Labels } from "./labels";
import { messageView, type Surroundings } from "./message";
import { withPlainJson } from "./plain-json";
import { MAX_CHARACTERS, resultText, type Message, type QuickReply } from "./protocol";
import { quickReplies, spoken } from "./quick-replies";
import { Reading } from "./reading";
import { openArea, Storage } from "./storage";
import { styles } from "./styles";

/** Name of the custom element, the only thing that a host page gets besides its tag. */
export const ELEMENT = "pandu-chat";

/** From how many characters on the count is shown. */
const NEAR_LIMIT = MAX_CHARACTERS - 150;
const NOTE_MILLISECONDS = 5_000;
/** So soon after a press, a second one may still be the same intention, and buttons that appear are not what it meant. */
const SAME_INTENTION = 1_000;
/** For how long such buttons take no press. */
const SETTLING = 500;

/** What the page may hear of; no text of anybody's goes with it. */
type Heard = "pandu-open" | "pandu-close" | "pandu-message" | "pandu-error";

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

/** Return whether pages of this site may connect; the console says what is lacking where they may not. */
async function mayConnect(server: string): Promise<boolean> {
  try {
    const answer = await fetch(`${server}/widget.json`, { credentials: "omit", cache: "no-store" });
    const { allowed } = (await answer.json()) as { allowed?: boolean };
    if (allowed === false) console.error(`Pandu at ${server} takes no chats from pages of ${location.origin}: PANDU_ORIGINS has to name it.`);
    return allowed !== false;
  } catch {
    return true; // the server is away, or an older one
  }
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
    shown: { type: Boolean, reflect: true, attribute: "open" },
    label: {},
    offset: {},
    note: { state: true },
    settling: { state: true },
    phone: { state: true },
    length: { state: true },
    menuOpen: { state: true },
    showTimes: { state: true },
    seen: { state: true },
  };
  /** Read another script tag's options; set by the entry. */
  static embed: (script: HTMLOrSVGScriptElement | null) => void;
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
  declare shown: boolean;
  /** Words on the launcher. */
  declare label: string;
  /** Distance of the launcher from the edges of the window, in pixels: from below, or from the side and from below. */
  declare offset: string;
  /** A sentence for the status line, for a moment. */
  declare note: string;
  /** Characters typed. */
  declare length: number;
  declare menuOpen: boolean;
  declare showTimes: boolean;
  /** Whether buttons just appeared under a finger. */
  declare settling: boolean;
  /** Whether the panel fills the screen. */
  declare phone: boolean;
  /** How many answers the reader has seen; those beyond it are counted on the launcher. */
  declare seen: number;

  private chat: Chat | undefined;
  private reading: Reading | undefined;
  private readonly session = openArea("sessionStorage");
  private announcing = false;
  private heardIds = new Set<string>();
  private noteTimer = 0;
  private settlingTimer = 0;
  private pressedAt = -Infinity;
  private offeredId = "";
  private asked = "";
  private fromScale = false;
  private confirming: "erase" | "restart" = "erase";
  private endModal: (() => void) | undefined;
  private endTheme: (() => void) | undefined;
  private readonly media = matchMedia(PHONE);
  /** A keyboard that comes up makes the log lower: what is read should stay in view. */
  private readonly resized = new ResizeObserver(() => this.reading?.resized());
  private readonly composer = new Composer(() => this.find<HTMLTextAreaElement>("textarea"), {
    send: (text) => this.sendText(text),
    changed: () => this.measure(),
    tooLong: () => this.say(this.labels.tooLong(MAX_CHARACTERS)),
    file: () => this.say(this.labels.noFiles),
  });
  private readonly onStorage = (event: StorageEvent): void => this.chat?.storageChanged(event.key);
  private readonly onReturn = (): void => {
    if (!document.hidden) this.chat?.nudge();
  };
  private readonly onOnline = (): void => this.chat?.renewLine();
  private readonly onViewport = (): void => this.fitViewport();
  private readonly onMedia = (): void => void (this.phone = this.media.matches);
  private readonly onOutside = (event: Event): void => {
    if (this.menuOpen && !event.composedPath().includes(this.find(".menu")!)) this.menuOpen = false;
  };

  constructor() {
    super();
    this.heading = this.colour = this.position = this.theme = this.layout = this.server = this.name = this.note = "";
    this.label = this.offset = "";
    this.language = "id";
    this.shown = this.menuOpen = this.showTimes = this.settling = false;
    this.phone = this.media.matches;
    this.length = this.seen = 0;
    this.takeEarly();
  }

  /** Take what the page set before the element was defined. */
  private takeEarly(): void {
    if (!Object.prototype.hasOwnProperty.call(this, "open")) return;
    const early = this.open as unknown;
    delete (this as { open?: unknown }).open;
    this.shown = early === true;
  }

  /** `open()` opens the chat, `open = true` or `false` opens or closes it; whether it is open tells the attribute. */
  get open(): () => Promise<void> {
    return () => this.show();
  }
  set open(value: boolean) {
    this.shown = value;
  }

  /** Close the chat; the focus goes to the launcher where it was in the chat. */
  close(): void {
    void this.hide(Boolean(this.shadowRoot?.activeElement));
  }

  /** Open the chat and ask something in the reader's name. */
  ask(text: string): void {
    const again = text === this.asked && performance.now() - this.pressedAt < SAME_INTENTION;
    this.asked = text;
    void this.show();
    if (!again) this.sendText(text);
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
    this.takeMarks();
    if (!this.chat) this.begin();
    addEventListener("storage", this.onStorage);
    addEventListener("online", this.onOnline);
    addEventListener("pointerdown", this.onOutside);
    document.addEventListener("visibilitychange", this.onReturn);
    visualViewport?.addEventListener("resize", this.onViewport);
    visualViewport?.addEventListener("scroll", this.onViewport);
    this.media.addEventListener("change", this.onMedia);
    if (this.theme === "page") this.endTheme = onPageTheme(() => this.takePageTheme());
  }

  private get address(): string {
    return this.server || PanduChat.base || location.origin;
  }

  private begin(): void {
    const server = this.address;
    const others = [...document.querySelectorAll<PanduChat>(ELEMENT)].filter((other) => other !== this && other.chat);
    if (!this.name && others.length) this.name = String(others.length + 1);
    if (!this.position && others.length % 2) this.position = "left";
    const storage = new Storage(openArea("localStorage"), [server, this.name].filter(Boolean).join("#"));
    this.chat = new Chat(connect(server), storage, () => mayConnect(server));
    this.chat.onChange(() => this.requestUpdate());
    for (const { id } of this.chat.state.messages) this.heardIds.add(id);
    this.seen = this.answers();
    const kept = this.session.getItem(this.openKey);
    if (this.isPage || kept === "1") this.shown = true;
    // The page's wish counts for who has not closed it, where it does not cover the page.
    else if (this.hasAttribute("open") && (kept === "0" || this.phone)) this.shown = false;
    if (this.shown || this.chat.state.outbox.length) this.chat.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("storage", this.onStorage);
    removeEventListener("online", this.onOnline);
    removeEventListener("pointerdown", this.onOutside);
    document.removeEventListener("visibilitychange", this.onReturn);
    visualViewport?.removeEventListener("resize", this.onViewport);
    visualViewport?.removeEventListener("scroll", this.onViewport);
    this.media.removeEventListener("change", this.onMedia);
    this.endTheme?.();
    this.endModal?.();
    this.endTheme = this.endModal = undefined;
    setTimeout(() => this.isConnected || this.endChat()); // unless it was only moved
  }

  private endChat(): void {
    this.chat?.stop();
    this.chat = undefined;
  }

  /** Undo what the page does to everything on it. */
  private takeMarks(): void {
    const zoom = zoomAround(this);
    if (zoom !== 1) this.style.setProperty("zoom", String(1 / zoom));
    this.toggleAttribute("own-text-size", hasOddTextSize());
    if (this.theme === "page") this.takePageTheme();
  }

  private takePageTheme(): void {
    this.setAttribute("scheme", isPageDark() ? "dark" : "light");
  }

  protected override firstUpdated(): void {
    const log = this.find(".log")!;
    this.reading = new Reading(log);
    this.resized.observe(log);
    // Not by Lit, which adds passive listeners: a swipe could not be kept then.
    this.find(".panel")!.addEventListener("touchmove", (event) => this.phone && keepSwipe(event as TouchEvent), { passive: false });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("colour")) this.paint();
    if (changed.has("offset")) this.moveLauncher();
    if (this.shown) this.seen = this.answers();
    if (this.shown && changed.has("shown")) this.chat?.start();
    this.noteOffer();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("shown") || changed.has("phone")) this.fitPhone();
    if (changed.has("shown")) this.tellOpen(changed.get("shown") as boolean | undefined);
    this.showNews();
    this.tellNews();
    this.reachOnlySeen();
    // Only what comes after the restored history is announced.
    if (this.chat?.state.restored && !this.announcing) requestAnimationFrame(() => this.announce());
  }

  private showNews(): void {
    if (!this.shown || !this.chat || !this.reading) return;
    const { behind } = this.reading;
    this.reading.changed(transcript(this.chat.state));
    if (behind !== this.reading.behind) this.requestUpdate();
  }

  private tell(type: Heard, detail: Record<string, unknown> = {}): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  private tellOpen(before: boolean | undefined): void {
    if (this.isPage || (!this.shown && !before)) return;
    this.fitViewport();
    this.remember();
    this.tell(this.shown ? "pandu-open" : "pandu-close");
  }

  /** Tell the page of each message once, and of a line that is refused. */
  private tellNews(): void {
    const { messages, link, restored } = this.chat?.state ?? { messages: [], link: "idle", restored: false };
    for (const { id, from, topics = [], failed } of messages) {
      if (this.heardIds.has(id)) continue;
      this.heardIds.add(id);
      if (failed) this.tell("pandu-error", { kind: "failed" });
      else if (restored && this.announcing) this.tell("pandu-message", { from, topics });
    }
    if (link !== this.toldLink && (link === "refused" || link === "unreachable")) this.tell("pandu-error", { kind: link });
    this.toldLink = link;
  }
  private toldLink = "idle";

  /** Buttons that appear just after a press take none for a moment. */
  private noteOffer(): void {
    const offer = this.chat && offering(this.chat.state);
    const id = offer?.id ?? "";
    if (id === this.offeredId) return;
    this.offeredId = id;
    if (!id) return;
    if (performance.now() - this.pressedAt < SAME_INTENTION) this.settle();
    else if (this.fromScale) void this.updateComplete.then(() => this.focusScale());
  }

  private settle(): void {
    this.settling = true;
    clearTimeout(this.settlingTimer);
    this.settlingTimer = window.setTimeout(() => {
      this.settling = false;
      this.focusScale();
    }, SETTLING);
  }

  /** Who presses the scale by keyboard is at the next one at once. */
  private focusScale(): void {
    const scale = this.find(".scale .reply");
    if (this.fromScale && scale && this.find("textarea") === this.shadowRoot?.activeElement) scale.focus();
    this.fromScale = false;
  }

  /** Of the transcript, only what is in view is on the way of the Tab key. */
  private readonly reachOnlySeen = (): void => {
    const log = this.find(".log");
    if (!log) return;
    const [top, end] = [log.scrollTop, log.scrollTop + log.clientHeight];
    for (const message of log.querySelectorAll<HTMLElement>(".message")) {
      const seen = message.offsetTop < end && message.offsetTop + message.offsetHeight > top;
      for (const stop of message.querySelectorAll<HTMLElement>("a, button, summary")) stop.tabIndex = seen ? 0 : -1;
    }
  };

  private fitPhone(): void {
    const modal = this.shown && this.phone && !this.isPage;
    if (modal === Boolean(this.endModal)) return;
    this.endModal?.();
    this.endModal = modal ? makeModal(this, () => void this.hide()) : undefined;
  }

  private announce(): void {
    this.announcing = true;
    this.find(".log")?.setAttribute("aria-live", "polite");
  }

  private moveLauncher(): void {
    const numbers = this.offset.match(/\d+/g) ?? [];
    for (const name of ["--pandu-below", "--pandu-side"]) {
      const value = numbers.pop();
      if (value) this.style.setProperty(name, `${value}px`);
      else this.style.removeProperty(name);
    }
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
    this.takeMarks();
    this.shown = true;
    this.pressedAt = performance.now();
    await this.updateComplete;
    this.find<HTMLTextAreaElement>("textarea")?.focus();
  }

  private async hide(focus = true): Promise<void> {
    if (this.isPage || !this.shown) return;
    this.shown = this.menuOpen = false;
    await this.updateComplete;
    if (focus) this.find(".launcher")?.focus();
  }

  private remember(): void {
    this.session.setItem(this.openKey, this.shown ? "1" : "0");
  }

  private say(note: string): void {
    clearTimeout(this.noteTimer);
    this.note = note;
    this.noteTimer = window.setTimeout(() => (this.note = ""), NOTE_MILLISECONDS);
  }

  private sendText(text: string): void {
    this.reading?.follow();
    this.chat?.send(text);
  }

  private readonly choose = (reply: QuickReply): void => {
    this.reading?.follow();
    this.pressedAt = performance.now();
    this.fromScale = Boolean(this.find(".scale .reply:focus-visible"));
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

  private readonly rate = async (id: string, rating: Rating): Promise<void> => {
    if (this.chat?.state.ratings[id]) return;
    this.say((await this.chat?.rate(id, rating)) ? this.labels.rated : this.labels.notRated);
  };

  private readonly save = (message: Message): void => {
    const text = resultText(message, this.labels.score);
    if (text) saveText(this.labels.savedAs, text);
  };

  private readonly askFirst = (what: "erase" | "restart"): void => {
    this.confirming = what;
    this.closeMenu();
    this.requestUpdate();
    void this.updateComplete.then(() => this.find<HTMLDialogElement>(".confirm")?.showModal());
  };

  /** Delete the conversation, also where a new one is wanted: what nobody could name any more nobody could delete. */
  private async erase(): Promise<void> {
    this.find<HTMLDialogElement>(".confirm")?.close();
    const { labels } = this;
    const erased = await this.chat?.erase();
    this.reading?.follow();
    this.say(!erased ? labels.notErased : this.confirming === "erase" ? labels.erased : labels.restarted);
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

  private readonly onPanelKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing || this.find<HTMLDialogElement>(".confirm")?.open) return;
    event.preventDefault(); // one key, one step: the browser would close the phone's panel, too
    if (this.menuOpen) this.closeMenu();
    else void this.hide();
  };

  private readonly onScroll = (): void => {
    if (!this.shown) return;
    const before = this.reading?.behind;
    this.reading?.scrolled();
    this.reachOnlySeen();
    if (before !== this.reading?.behind) this.requestUpdate();
  };

  private readonly toEnd = (): void => {
    this.reading?.follow();
    this.requestUpdate();
    this.find(".log")?.focus({ preventScroll: true });
  };

  private status(): { text: string; kind: string } {
    const { link, typing, notice } = this.chat!.state;
    if (this.note) return { text: this.note, kind: "note" };
    if (notice) return { text: notice === REFUSED ? this.labels.refused : notice, kind: "warn" };
    if (link === "refused") return { text: this.labels.notHere, kind: "warn" };
    if (link === "unreachable") return { text: this.labels.unreachable, kind: "warn" };
    if (link === "lost") return { text: this.labels.reconnecting, kind: "warn" };
    if (link === "connecting") return { text: this.labels.connecting, kind: "note" };
    return typing ? { text: this.labels.typing, kind: "typing" } : { text: "", kind: "none" };
  }

  protected override render(): TemplateResult {
    const stay = (event: Event): void => event.stopPropagation(); // the page's shortcuts are not meant
    return html`<div class="root" lang=${this.language === "en" ? "en" : "id"} @keydown=${stay} @keypress=${stay} @keyup=${stay}>
      ${this.isPage ? nothing : this.launcher()} ${this.panel()}
    </div>`;
  }

  private launcher(): TemplateResult {
    const news = this.shown ? 0 : Math.max(0, this.answers() - this.seen);
    const { label } = this;
    const name = (label ? `${label}. ` : "") + this.labels.open(this.shownTitle) + (news ? `, ${this.labels.unread(news)}` : "");
    return html`<button type="button" class=${label ? "launcher wide" : "launcher"} aria-label=${name} aria-expanded=${this.shown} ?hidden=${this.shown} @click=${this.show}>
      ${ICONS.chat}${label ? html`<span>${label}</span>` : nothing}${news ? html`<span class="badge" aria-hidden="true">${news}</span>` : nothing}
    </button>`;
  }

  private panel(): TemplateResult {
    const offer = offering(this.chat!.state);
    return html`<section
      class="panel"
      role=${this.isPage ? "region" : "dialog"}
      aria-modal=${this.phone && !this.isPage ? "true" : nothing}
      aria-labelledby="title"
      ?hidden=${!this.shown}
      @keydown=${this.onPanelKey}
      @dragover=${this.composer.dragOver}
      @drop=${this.composer.drop}
    >
      ${this.header()}
      <div class="middle">${this.log()} ${this.statusLine()} ${this.newMessages()}</div>
      ${quickReplies(offer, this.labels, this.settling, this.choose)}
      <p class="hidden offered" aria-live="polite">${this.announcing ? spoken(offer, this.labels) : ""}</p>
      ${this.field()} ${this.confirmation()}
    </section>`;
  }

  private header(): TemplateResult {
    const { labels } = this;
    return html`<div class="head">
      <span class="mark">${ICONS.compass}</span>
      <div class="names">
        <div id="title" class="title"><slot name="title">${this.isPage ? this.shownTitle : html`<h2>${this.shownTitle}</h2>`}</slot></div>
        <p class="subtitle">${labels.subtitle}</p>
      </div>
      ${this.menu()}
      ${this.isPage
        ? nothing
        : html`<button type="button" class="icon" aria-label=${labels.close} @click=${() => this.hide()}>${ICONS.close}</button>`}
    </div>`;
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
        <button type="button" @click=${() => this.askFirst("restart")}>${ICONS.restart}${labels.restart}</button>
        <button type="button" @click=${times}>${ICONS.clock}${this.showTimes ? labels.hideTimes : labels.showTimes}</button>
        <button type="button" class="danger" @click=${() => this.askFirst("erase")}>${ICONS.bin}${labels.erase}</button>
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
      rateable: rateable(state)?.id ?? "",
      rating: (id) => state.ratings[id],
      rate: (id, rating) => void this.rate(id, rating),
      save: this.save,
    };
    return html`<div class="log" role="log" aria-label=${this.labels.log} aria-live="off" tabindex="0" lang="id" @scroll=${this.onScroll}>
      ${this.about()}
      ${repeat(
        said,
        (message) => message.id,
        (message) => messageView(message, around),
      )}
    </div>`;
  }

  /** What Pandu is and keeps, before anything is said. */
  private about(): TemplateResult {
    const { labels } = this;
    const days = this.chat!.state.keepDays;
    const kept = days === undefined ? labels.keptAWhile : days ? labels.keptFor(days.toLocaleString("id")) : labels.keptForever;
    const lang = this.language === "en" ? "en" : "id";
    return html`<p class="about" lang=${lang}>
      ${labels.about(kept)} <a href=${`${this.address}/privacy`} target="_blank" rel="noopener">${labels.privacy}<span class="hidden"> ${labels.newTab}</span></a>
    </p>`;
  }

  private statusLine(): TemplateResult {
    const { text, kind } = this.status();
    const dots = kind === "typing" ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing;
    return html`<div class="status ${kind}" role="status">${dots}<span class="status-text">${text}</span></div>`;
  }

  private newMessages(): TemplateResult | typeof nothing {
    if (!this.reading?.behind) return nothing;
    return html`<button type="button" class="newer" @click=${this.toEnd}>${ICONS.down}${this.labels.newMessages}</button>`;
  }

  private field(): TemplateResult {
    const { labels } = this;
    const near = this.length >= NEAR_LIMIT;
    const keepFocus = (event: Event): void => event.preventDefault(); // or a phone's keyboard would come and go
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
          @input=${this.composer.input}
          @beforeinput=${this.composer.beforeInput}
          @keydown=${this.composer.keydown}
          @compositionstart=${this.composer.compositionStart}
          @compositionend=${this.composer.compositionEnd}
          @paste=${this.composer.paste}
        ></textarea>
        <span id="count" class="count" ?hidden=${!near}>${near ? labels.left(this.length, MAX_CHARACTERS) : ""}</span>
      </div>
      <button type="button" class="send" aria-label=${labels.send} ?data-empty=${!this.length} @pointerdown=${keepFocus} @click=${this.composer.send}>${ICONS.send}</button>
    </div>`;
  }

  private confirmation(): TemplateResult {
    const { labels } = this;
    const erases = this.confirming === "erase";
    const close = (): void => this.find<HTMLDialogElement>(".confirm")?.close();
    return html`<dialog class="confirm" aria-labelledby="erase-title" aria-describedby="erase-text">
      <h2 id="erase-title">${erases ? labels.eraseTitle : labels.restartTitle}</h2>
      <p id="erase-text">${erases ? labels.eraseText : labels.restartText}</p>
      <div class="answers">
        <button type="button" class="quiet" @click=${close}>${labels.eraseNo}</button>
        <button type="button" class="danger" @click=${() => this.erase()}>${erases ? labels.eraseYes : labels.restartYes}</button>
      </div>
    </dialog>`;
  }
}
