import type { ReactiveControllerHost } from "lit";

/** What the controllers need of the element that they belong to. */
export interface ChatElement extends ReactiveControllerHost, HTMLElement {
  /** Return what the element itself shows under that selector, once it is rendered. */
  find<T extends Element = HTMLElement>(selector: string): T | null;
}
