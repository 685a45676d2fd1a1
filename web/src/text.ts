/** A piece of a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bold"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string };

/** A paragraph of lines, or a list of items. */
export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: "numbers"; readonly start: number; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: "bullets"; readonly lines: readonly (readonly Inline[])[] };

const NUMBERED = /^\s*(\d{1,3})[.)]\s+(\S.*)$/;
const BULLET = /^\s*[-•*]\s+(\S.*)$/;
// Bold, an address, or a bare government host as the answers name it.
const SPECIAL = /\*\*(?=\S)(.+?\S|\S)\*\*|https?:\/\/[^\s<>"'`]+|\b(?:[a-z0-9-]+\.)+go\.id\b(?!@)/gi;
const CLOSING = /[.,;:!?)\]}*]+$/;

/** Return `url` if it is an http or https address, else null. */
export function safeUrl(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}

function link(found: string): Inline {
  const url = safeUrl(/^https?:/i.test(found) ? found : `https://${found}`);
  return url ? { kind: "link", text: found, url } : { kind: "text", text: found };
}

/** Split a line into plain, bold and linked pieces. */
export function parseInline(line: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  const plain = (until: number): void => {
    if (until > end) pieces.push({ kind: "text", text: line.slice(end, until) });
  };
  for (const match of line.matchAll(SPECIAL)) {
    if (match.index > 0 && line[match.index - 1] === "@") continue;
    plain(match.index);
    const found = match[1] === undefined ? match[0].replace(CLOSING, "") : match[0];
    pieces.push(match[1] === undefined ? link(found) : { kind: "bold", text: match[1] });
    end = match.index + found.length;
  }
  plain(line.length);
  return pieces;
}

function parseLine(line: string): Block {
  const [, number, item] = NUMBERED.exec(line) ?? [];
  if (number && item) return { kind: "numbers", start: Number(number), lines: [parseInline(item)] };
  const [, bullet] = BULLET.exec(line) ?? [];
  if (bullet) return { kind: "bullets", lines: [parseInline(bullet)] };
  return { kind: "paragraph", lines: [parseInline(line)] };
}

function joins(last: Block | undefined, block: Block): last is Block {
  if (last?.kind !== block.kind) return false;
  return last.kind !== "numbers" || block.kind !== "numbers" || block.start === last.start + last.lines.length;
}

/** Read plain text into paragraphs and lists. A blank line parts paragraphs; list items stay together across one. */
export function parseText(text: string): Block[] {
  const blocks: Block[] = [];
  let blank = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim()) {
      const block = parseLine(line);
      const last = blocks[blocks.length - 1];
      const joined = joins(last, block) && !(blank && block.kind === "paragraph");
      if (joined) blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
      else blocks.push(block);
    }
    blank = !line.trim();
  }
  return blocks;
}
