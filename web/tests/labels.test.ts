import { expect, it } from "vitest";
import { labelsOf } from "../src/labels";

it("reads Indonesian unless English is asked for", () => {
  expect([labelsOf("").send, labelsOf("fr").write, labelsOf("en").send]).toEqual(["Kirim", "Tulis pesan", "Send"]);
});
