import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isQuestion, questionNames } from "../../src/model/questions.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { runReglament } from "../cli/run-reglament.ts";

/** `echo '…' |` and a command cut by `head`, with the lines that it shows. */
const example = /```sh\necho '([^\n]*)' \|\n {2}reglament ([^\n|]*) \| head -(\d+)\n```\n\n```text\n([^`]*)```/g;

describe.each([
  ["README.md", 3],
  ["README.ru.md", 3],
  ["docs/questions.md", questionNames.length],
])("%s", (name, atLeast) => {
  const shown = [...readFileSync(packagePath(name), "utf8").matchAll(example)].map(
    ([, input = "", command = "", count = "", output = ""]) => ({ command, input, count: Number(count), output }),
  );

  test("shows questions, each of them once", () => {
    const asked = shown.map(({ command }) => command.split(" ")[1] ?? "");
    expect(asked.filter((word) => !isQuestion(word))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(shown)("answers as it says: $command", async ({ command, input, count, output }) => {
    const { out, err } = await runReglament(command.split(" "), packagePath(""), input);
    expect(err).toBe("");
    expect(`${out.split("\n").slice(0, count).join("\n")}\n`).toBe(output);
  });
});
