/** What the element has to know of the page that it stands on, and to do to it. */

/** A screen on which the panel fills everything. */
export const PHONE = "(max-width: 480px), (max-height: 420px)";
/** A root font size, in pixels, that no reader chose: some sites count their lengths by it. */
const NO_TEXT_SIZE = 40;

/** Return by how much an ancestor enlarges everything, which the element undoes for itself. */
export function zoomAround(element: Element): number {
  const parent = element.parentElement as (Element & { currentCSSZoom?: number }) | null;
  return parent?.currentCSSZoom ?? 1;
}

/** Return whether the page's root font size tells nothing of the reader's own. */
export function hasOddTextSize(): boolean {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) > NO_TEXT_SIZE;
}

function luminance(colour: string): number | undefined {
  const [red, green, blue, alpha] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return undefined;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / (colour.startsWith("color(") ? 1 : 255);
}

/** Return what a theme may be written on: the page may have no body yet. */
const roots = (): HTMLElement[] => [document.documentElement, document.body as HTMLElement | null].filter((root) => root !== null);

/** Return whether the page looks dark: by what its root says of itself, else by its ground. */
export function isPageDark(): boolean {
  const said = roots().flatMap((root) => [root.dataset.theme, root.dataset.bsTheme, root.dataset.colorScheme, ...root.classList]);
  for (const word of said) {
    if (word === "dark" || word === "dark-mode") return true;
    if (word === "light" || word === "light-mode") return false;
  }
  const grounds = roots().map((root) => luminance(getComputedStyle(root).backgroundColor));
  const ground = grounds.reverse().find((value) => value !== undefined);
  if (ground !== undefined) return ground < 0.5;
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === "dark" || (scheme !== "light" && scheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches);
}

/** Call `listener` whenever the page may have changed its theme; returns how to stop. */
export function onPageTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  const options = { attributes: true, attributeFilter: ["class", "style", "data-theme", "data-bs-theme", "data-color-scheme"] };
  for (const root of roots()) observer.observe(root, options);
  const media = matchMedia("(prefers-color-scheme: dark)");
  media.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    media.removeEventListener("change", listener);
  };
}

interface Watcher {
  onclose: (() => void) | null;
  destroy(): void;
}

/** Make the element modal: the page behind it is out of reach, and "back" closes it where the browser tells; returns how to end that. */
export function makeModal(element: Element, close: () => void): () => void {
  const { body } = document;
  const takes = !body.contains(element) && !body.inert;
  if (takes) body.inert = true;
  const { CloseWatcher } = window as unknown as { CloseWatcher?: new () => Watcher };
  const watcher = CloseWatcher && new CloseWatcher();
  if (watcher) watcher.onclose = close;
  return () => {
    if (takes) body.inert = false;
    watcher?.destroy();
  };
}

/** Keep a swipe on what cannot be scrolled from scrolling the page behind it. */
export function keepSwipe(event: TouchEvent): void {
  const scrolls = event
    .composedPath()
    .some(
      (one) =>
        one instanceof Element &&
        one.matches(".log, .replies, textarea, dialog") &&
        (one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth),
    );
  if (!scrolls && event.cancelable && event.touches.length === 1) event.preventDefault();
}

/** Offer `text` as a file to save. */
export function saveText(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
