import { expect, it } from "vitest";
import { accentOf } from "../src/colour";

it("writes white on dark colours and black on bright ones", () => {
  expect(accentOf("#0d5360")?.onFill).toBe("rgb(255 255 255)");
  expect(accentOf("#fc0")?.onFill).toBe("rgb(0 0 0)");
});

it("darkens a bright colour for text on light, and lightens a dark one for text on dark", () => {
  expect(accentOf("#ffcc00")?.inkLight).not.toBe(accentOf("#ffcc00")?.fill);
  expect(accentOf("#0d5360")?.inkDark).not.toBe(accentOf("#0d5360")?.fill);
});

it.each(["", "teal", "url(x)", "#12", "#12345g"])("does not take %j for a colour", (text) => expect(accentOf(text)).toBeNull());
