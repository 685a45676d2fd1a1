/** Prototypes to which old libraries add a `toJSON` that makes texts of lists. */
const PROTOTYPES: readonly object[] = [Array.prototype, String.prototype, Object.prototype];

/** Return what `act` returns, which writes JSON as if no library had changed how. */
export function withPlainJson<T>(act: () => T): T {
  const own = PROTOTYPES.flatMap((prototype) => {
    const found = Object.getOwnPropertyDescriptor(prototype, "toJSON");
    return found?.configurable ? [[prototype, found] as const] : [];
  });
  for (const [prototype] of own) Reflect.deleteProperty(prototype, "toJSON");
  try {
    return act();
  } finally {
    for (const [prototype, found] of own) Object.defineProperty(prototype, "toJSON", found);
  }
}

/** Return `value` as JSON. */
export const toJson = (value: unknown): string => withPlainJson(() => JSON.stringify(value));
