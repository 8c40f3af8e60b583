import { expect, test } from "vitest";
import { shippedFiles, shippedSetWith } from "./shipped-set.ts";

const files = shippedFiles.map(({ file }) => file);

test.each(files)("without %s some other file breaks, and the error says where", (file) => {
  const { diagnostics } = shippedSetWith(new Map([[file, null]]));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.filter(({ range }) => range.file !== file)).not.toEqual([]);
});
