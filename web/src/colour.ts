type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** Lightest and darkest ground that accent-coloured text stands on. */
const LIGHT_GROUND: Rgb = [240, 236, 228];
const DARK_GROUND: Rgb = [42, 56, 64];
const READABLE = 4.6;

/** Accent colours that can be read where they are used. */
export interface Accent {
  readonly fill: string;
  readonly onFill: string;
  readonly inkLight: string;
  readonly inkDark: string;
}

function parseHex(colour: string): Rgb | null {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(colour.trim());
  const hex = digits?.[1]?.replace(/./g, "$&$&") ?? digits?.[2];
  if (!hex) return null;
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const between = (at: 0 | 1 | 2): number => Math.round(from[at] + (to[at] - from[at]) * share);
  return [between(0), between(1), between(2)];
}

function readable(colour: Rgb, ground: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, ground) >= READABLE) return mixed;
  }
  return towards;
}

const format = (rgb: Rgb): string => `rgb(${rgb.join(" ")})`;

/** Return the accent colours for `#rgb` or `#rrggbb`; null for anything else. */
export function accentOf(colour: string): Accent | null {
  const rgb = parseHex(colour);
  if (!rgb) return null;
  return {
    fill: format(rgb),
    onFill: format(contrast(rgb, WHITE) >= READABLE ? WHITE : BLACK),
    inkLight: format(readable(rgb, LIGHT_GROUND, BLACK)),
    inkDark: format(readable(rgb, DARK_GROUND, WHITE)),
  };
}
