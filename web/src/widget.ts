import { LitElement, type PropertyDeclaration, type PropertyValues, type TemplateResult } from "lit";
import { ChatController } from "./controllers/chat-controller";
import { DeletionController } from "./controllers/deletion-controller";
import type { ChatElement } from "./controllers/element";
import { FieldController } from "./controllers/field-controller";
import { MenuController } from "./controllers/menu-controller";
import { NewsController, type PageEvents, type Tell } from "./controllers/news-controller";
import { NoteController } from "./controllers/note-controller";
import { PressController } from "./controllers/press-controller";
import { ReadingController } from "./controllers/reading-controller";
import { ThemeController, type Theme } from "./controllers/theme-controller";
import { ViewportController } from "./controllers/viewport-controller";
import { offering } from "./conversation";
import { labelsOf, type Labels, type Language } from "./labels";
import { paint, placeLauncher } from "./looks";
import { messageActs } from "./message-acts";
import { MAX_CHARACTERS, type QuickReply } from "./protocol";
import { LINE, type Line } from "./socket";
import { openArea } from "./storage";
import { styles } from "./styles";
import { chatView } from "./views/chat";
import type { Acts, Model } from "./views/model";

/** Name of the custom element, the only thing that a host page gets besides its tag. */
export const ELEMENT = "pandu-chat";

/** Return the property whose attribute has one of those words; another word counts as the first. */
function oneOf<Word extends string>(words: readonly [Word, ...Word[]], more: PropertyDeclaration = {}): PropertyDeclaration {
  const fromAttribute = (value: string | null): Word => words.find((word) => word === value) ?? words[0];
  return { ...more, converter: { fromAttribute } };
}
const REFLECTED = { reflect: true, useDefault: true };

/**
 * The chat: a launcher and its panel, or with `layout="page"` a whole page.
 *
 * @element pandu-chat
 * @attr open - present while it is open
 * @slot title - a heading of the page's in place of the title
 * @fires pandu-open - it was opened
 * @fires pandu-close - it was closed
 * @fires pandu-message - something was said: by whom and on which topics, without its text
 * @fires pandu-error - `kind`: `refused`, `unreachable` or `failed`
 * @cssprop --pandu-accent - the colour of the launcher, the head and own messages, unless `colour` is given
 * @cssprop --pandu-on-accent - what stands on that colour
 * @cssprop --pandu-ink-light - text and lines in that colour on light grounds
 * @cssprop --pandu-ink-dark - the same on dark grounds
 * @cssprop --pandu-below - the launcher's distance from below, unless `offset` is given
 * @cssprop --pandu-side - the launcher's distance from the side
 * @cssprop --pandu-font - the family of the font
 * @cssprop --pandu-layer - the `z-index` on the page
 * @csspart launcher - the button in the corner
 * @csspart badge - the count of new messages on it
 * @csspart panel - the open chat
 * @csspart header - its head
 * @csspart title - the title in it
 * @csspart log - the transcript
 * @csspart message - one message; also `user-message` or `bot-message`
 * @csspart user-message - a message of the reader's
 * @csspart bot-message - a message of Pandu's
 * @csspart bubble - what stands in it
 * @csspart status - the line that tells what goes on
 * @csspart replies - the buttons below
 * @csspart reply - one of them
 * @csspart composer - what surrounds the text field
 * @csspart input - the text field
 * @csspart send - the button that sends
 */
export class PanduChat extends LitElement implements ChatElement {
  static override styles = styles;
  static override properties = {
    heading: {},
    label: {},
    colour: {},
    offset: {},
    position: oneOf(["", "left", "right"], REFLECTED),
    language: oneOf(["id", "en"]),
    theme: oneOf(["", "auto", "light", "dark", "page"], REFLECTED),
    layout: oneOf(["", "page"], REFLECTED),
    server: {},
    name: {},
    shown: { type: Boolean, reflect: true, attribute: "open" },
    showTimes: { state: true },
  };
  /** Read another script tag's options; set by the entry. */
  static embed: (script: HTMLOrSVGScriptElement | null) => void;
  /** The address that the script came from, below which the server answers; set by the entry. */
  static base = "";
  /** How to get to a server. */
  static line: Line = LINE;

  /** The title. */
  declare heading: string;
  /** Words on the launcher. */
  declare label: string;
  /** `#rgb` or `#rrggbb`. */
  declare colour: string;
  /** Distance of the launcher from the edges of the window, in pixels: from below, or from the side and from below. */
  declare offset: string;
  declare position: "" | "left" | "right";
  /** Of the labels. */
  declare language: Language;
  declare theme: Theme;
  declare layout: "" | "page";
  /** Address of Pandu; empty for the script's folder. Another one is another conversation. */
  declare server: string;
  /** Keeps conversations with one server apart. Another one is another conversation. */
  declare name: string;
  /** Whether it is open. */
  declare shown: boolean;
  declare private showTimes: boolean;

  #askedText = "";
  readonly #session = openArea("sessionStorage");
  readonly #tell: Tell = (name, detail) => void this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  readonly #isShown = (): boolean => this.shown;
  readonly #chat: ChatController;
  readonly #news: NewsController;
  readonly #reading: ReadingController;
  readonly #theming: ThemeController;
  readonly #viewport: ViewportController;
  readonly #presses: PressController;
  readonly #field: FieldController;
  readonly #menu: MenuController;
  readonly #note: NoteController;
  readonly #deletion: DeletionController;
  readonly #acts: Acts;

  constructor() {
    super();
    this.heading = this.label = this.colour = this.offset = this.server = this.name = "";
    this.position = this.theme = this.layout = "";
    this.language = "id";
    this.shown = this.showTimes = false;
    this.#takeEarly();
    const state = (): Model["state"] => this.#chat.state;
    this.#theming = new ThemeController(this, () => this.theme);
    this.#chat = new ChatController(this, {
      place: () => ({ server: this.#address, name: this.name }),
      isShown: this.#isShown,
      line: () => PanduChat.line,
      began: () => this.#begin(),
    });
    this.#news = new NewsController(this, state, this.#isShown, this.#tell);
    this.#presses = new PressController(this, () => offering(state()));
    this.#reading = new ReadingController(this, state, this.#isShown, () => this.showTimes);
    this.#viewport = new ViewportController(
      this,
      () => !this.#isPage,
      this.#isShown,
      () => void this.#hide(),
    );
    this.#menu = new MenuController(this);
    this.#note = new NoteController(this);
    this.#field = new FieldController(this, {
      send: (text) => this.#sendText(text),
      tooLong: () => this.#note.say(this.#labels.tooLong(MAX_CHARACTERS)),
      file: () => this.#note.say(this.#labels.noFiles),
    });
    this.#deletion = new DeletionController(this, {
      labels: () => this.#labels,
      erase: () => this.#chat.erase(),
      done: (sentence) => {
        this.#reading.follow();
        this.#note.say(sentence);
        this.#field.focus();
      },
    });
    this.#acts = { ...this.#ownActs(), ...messageActs(this.#chat, this.#note, () => this.#labels) };
  }

  /** Take what the page set before the element was defined. */
  #takeEarly(): void {
    if (!Object.hasOwn(this, "open")) return;
    const early: unknown = this.open;
    Reflect.deleteProperty(this, "open");
    this.shown = early === true;
  }

  /** `open()` opens the chat, `open = true` or `false` opens or closes it; whether it is open tells the attribute. */
  // eslint-disable-next-line @typescript-eslint/related-getter-setter-pairs -- one name for both, as pages use it
  get open(): () => Promise<void> {
    return () => this.#show();
  }
  set open(value: boolean) {
    this.shown = value;
  }

  /** Close the chat; the focus goes to the launcher where it was in the chat. */
  close(): void {
    void this.#hide(Boolean(this.shadowRoot?.activeElement));
  }

  /** Open the chat and ask something in the reader's name. */
  ask(text: string): void {
    const again = text === this.#askedText && this.#presses.isRecent;
    this.#askedText = text;
    void this.#show();
    if (!again) this.#sendText(text);
  }

  find<T extends Element = HTMLElement>(selector: string): T | null {
    return this.shadowRoot?.querySelector<T>(selector) ?? null;
  }

  get #labels(): Labels {
    return labelsOf(this.language);
  }
  get #isPage(): boolean {
    return this.layout === "page";
  }
  get #address(): string {
    return this.server || PanduChat.base || location.origin;
  }
  get #openKey(): string {
    return `pandu:open:${this.server}#${this.name}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) this.#restoreOpen();
  }

  /** Another conversation: what is kept of it is no news, and it is read to its end. */
  #begin(): void {
    this.#news.begin();
    this.#reading.follow();
  }

  /** The page's wish to be open counts for who has not closed it, where it does not cover the page. */
  #restoreOpen(): void {
    const kept = this.#session.getItem(this.#openKey);
    if (this.#isPage || kept === "1") this.shown = true;
    else if (this.hasAttribute("open") && (kept === "0" || this.#viewport.phone)) this.shown = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What the page wrote into its markup stays where the option was never given.
    if (changed.get("colour") || this.colour) paint(this.style, this.colour);
    if (changed.get("offset") || this.offset) placeLauncher(this.style, this.offset);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("shown")) this.#tellOpen(changed.get("shown"));
  }

  #tellOpen(before: boolean | undefined): void {
    if (this.#isPage || (!this.shown && !before)) return;
    this.#viewport.fit();
    this.#session.setItem(this.#openKey, this.shown ? "1" : "0");
    this.#tell(this.shown ? "pandu-open" : "pandu-close", {});
  }

  async #show(): Promise<void> {
    this.#theming.takeMarks();
    this.shown = true;
    this.#presses.pressed();
    await this.updateComplete;
    this.#field.focus();
  }

  async #hide(focus = true): Promise<void> {
    if (this.#isPage || !this.shown) return;
    this.shown = false;
    this.#menu.drop();
    await this.updateComplete;
    if (focus) this.find(".launcher")?.focus();
  }

  #sendText(text: string): void {
    this.#reading.follow();
    this.#chat.send(text);
  }

  #choose(reply: QuickReply): void {
    this.#reading.follow();
    this.#presses.replied();
    this.#chat.choose(reply);
    this.#presses.focusAfter();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing || this.#deletion.isAsking) return;
    event.preventDefault(); // one key, one step: the browser would close the phone's panel, too
    if (this.#menu.open) this.#menu.close();
    else void this.#hide();
  }

  #ownActs(): Omit<Acts, "copy" | "rate" | "save"> {
    return {
      open: () => void this.#show(),
      close: () => void this.#hide(),
      key: (event) => this.#onKey(event),
      toggleMenu: () => this.#menu.toggle(),
      toggleTimes: () => {
        this.showTimes = !this.showTimes;
        this.#menu.close();
      },
      askFirst: (question) => {
        this.#menu.close();
        void this.#deletion.ask(question);
      },
      confirm: () => void this.#deletion.confirm(),
      cancel: () => this.#deletion.cancel(),
      scrolled: () => this.#reading.scrolled(),
      toEnd: () => this.#reading.toEnd(),
      choose: (reply) => this.#choose(reply),
      retry: (id) => {
        this.#chat.retry(id);
        this.#presses.focusAfter();
      },
    };
  }

  get #model(): Model {
    const { language, label, shown, showTimes } = this;
    const [labels, news, field] = [this.#labels, this.#news, this.#field];
    return {
      ...{ labels, language, label, shown, showTimes },
      asking: this.#deletion.asking,
      isPage: this.#isPage,
      state: this.#chat.state,
      title: this.heading || labels.title,
      server: this.#address,
      modal: this.#viewport.modal,
      dark: this.#theming.dark,
      ownTextSize: this.#theming.ownTextSize,
      unseen: news.unseen,
      announcing: news.announcing,
      behind: this.#reading.behind,
      menuOpen: this.#menu.open,
      settling: this.#presses.settling,
      note: this.#note.text,
      empty: field.empty,
      near: field.near,
      composer: field.composer,
    };
  }

  protected override render(): TemplateResult {
    return chatView(this.#model, this.#acts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    [ELEMENT]: PanduChat;
  }
  interface HTMLElementEventMap {
    "pandu-open": CustomEvent<PageEvents["pandu-open"]>;
    "pandu-close": CustomEvent<PageEvents["pandu-close"]>;
    "pandu-message": CustomEvent<PageEvents["pandu-message"]>;
    "pandu-error": CustomEvent<PageEvents["pandu-error"]>;
  }
}
