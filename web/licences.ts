import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

interface Package {
  readonly name: string;
  /** Who wrote it, and since when. */
  readonly copyright: string;
  /** What is permitted, without line ends. */
  readonly terms: string;
}

/** Return the package that a module belongs to, with its licence; null for a module of our own. */
function packageOf(id: string): Package | null {
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
  if (!folder) return null;
  const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name: string };
  const file = join(folder, "LICENSE");
  if (!existsSync(file)) throw new Error(`${name} is in the bundle without a licence`);
  const paragraphs = readFileSync(file, "utf8")
    .trim()
    .split(/\n\s*\n/);
  const copyright = paragraphs.find((paragraph) => paragraph.startsWith("Copyright"));
  if (!copyright) throw new Error(`The licence of ${name} is not understood`);
  const terms = paragraphs
    .slice(paragraphs.indexOf(copyright) + 1)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").replaceAll("'", '"').trim());
  return { name, copyright, terms: terms.join("\n") };
}

/** Return the licences of those modules as one comment: the packages with their authors, and below them the terms once. */
function notice(modules: readonly string[]): string {
  const packages = modules.map(packageOf).filter((found) => found !== null);
  const parts = new Map<string, Map<string, Set<string>>>();
  for (const { name, copyright, terms } of packages) {
    const authors = parts.get(terms) ?? new Map<string, Set<string>>();
    parts.set(terms, authors.set(copyright, (authors.get(copyright) ?? new Set()).add(name)));
  }
  const line = ([copyright, names]: [string, Set<string>]): string => `${[...names].sort().join(", ")}: ${copyright}`;
  const texts = [...parts].map(([terms, authors]) => `${[...authors].map(line).join("\n")}\n${terms}`);
  return `/*!\n${texts.join("\n\n")}\n*/\n`;
}

/** Put the licences of all that is bundled at the head of the file: they ask for it. */
export const licences: Plugin = {
  name: "licences",
  apply: "build",
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = notice(file.moduleIds) + file.code;
  },
};
