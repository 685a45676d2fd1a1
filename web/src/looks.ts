import { accentOf } from "./colour";

function setAll(style: CSSStyleDeclaration, values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values))
    if (value) style.setProperty(name, value);
    else style.removeProperty(name);
}

/** Write what the option `colour` makes of the custom properties for colours. */
export function paint(style: CSSStyleDeclaration, colour: string): void {
  const accent = accentOf(colour);
  setAll(style, {
    "--pandu-accent": accent?.fill,
    "--pandu-on-accent": accent?.onFill,
    "--pandu-ink-light": accent?.inkLight,
    "--pandu-ink-dark": accent?.inkDark,
  });
}

/** Write what the option `offset` makes of the custom properties for the launcher's place. */
export function placeLauncher(style: CSSStyleDeclaration, offset: string): void {
  const pixels = (offset.match(/\d+/g) ?? []).map((number) => `${number}px`);
  setAll(style, { "--pandu-below": pixels.pop(), "--pandu-side": pixels.pop() });
}
