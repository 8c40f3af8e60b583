import { expect, test } from "vitest";
import { shippedFiles, shippedSetWith } from "./shipped-set.ts";

// Situations are proofs: they name regulations and no regulation names them, so they alone can go without an error.
const regulations = shippedFiles.map(({ file }) => file).filter((file) => !file.endsWith(".situations.yaml"));

test.each(regulations)("without %s some other file breaks, and the error says where", (file) => {
  const { diagnostics } = shippedSetWith(new Map([[file, null]]));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.filter(({ range }) => range.file !== file)).not.toEqual([]);
});
