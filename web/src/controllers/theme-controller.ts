import type { ReactiveController } from "lit";
import { hasOddTextSize, isPageDark, onPageTheme, zoomAround } from "../host";
import type { ChatElement } from "./element";

/** How the chat looks: as the reader's system does, as the page does, or always the same. */
export type Theme = "" | "auto" | "light" | "dark" | "page";

/** What the chat takes over from the reader and the page: dark or light, the size of the text. */
export class ThemeController implements ReactiveController {
  /** Whether the page's root font size is not the reader's. */
  ownTextSize = false;
  readonly #media = matchMedia("(prefers-color-scheme: dark)");
  #endPage: (() => void) | undefined;
  #pageDark = false;
  readonly #host: ChatElement;
  readonly #theme: () => Theme;

  constructor(host: ChatElement, theme: () => Theme) {
    this.#host = host;
    this.#theme = theme;
    host.addController(this);
  }

  get dark(): boolean {
    const theme = this.#theme();
    if (theme === "page") return this.#pageDark;
    return theme === "dark" || (theme !== "light" && this.#media.matches);
  }

  hostConnected(): void {
    this.#media.addEventListener("change", this.#onMedia);
    this.takeMarks();
  }

  hostDisconnected(): void {
    this.#media.removeEventListener("change", this.#onMedia);
    this.#endPage?.();
    this.#endPage = undefined;
  }

  /** Look at the page only where its look counts. */
  hostUpdate(): void {
    const byPage = this.#theme() === "page" && this.#host.isConnected;
    if (byPage === Boolean(this.#endPage)) return;
    this.#endPage?.();
    this.#endPage = byPage ? onPageTheme(() => this.#takePage()) : undefined;
    if (byPage) this.#pageDark = isPageDark();
  }

  /** Take what the page does to everything on it, and undo its zoom. */
  takeMarks(): void {
    const zoom = zoomAround(this.#host);
    if (zoom === 1) this.#host.style.removeProperty("zoom");
    else this.#host.style.setProperty("zoom", String(1 / zoom));
    this.ownTextSize = hasOddTextSize();
    this.#takePage();
  }

  #takePage(): void {
    if (this.#theme() === "page") this.#pageDark = isPageDark();
    this.#host.requestUpdate();
  }

  readonly #onMedia = (): void => this.#host.requestUpdate();
}
