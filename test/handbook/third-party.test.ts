import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the list of licences names every package that the program is installed with", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const listed = readFileSync("THIRD-PARTY.md", "utf8");
  expect(Object.keys(dependencies).filter((name) => !listed.includes(`\`${name}\``))).toEqual([]);
});
