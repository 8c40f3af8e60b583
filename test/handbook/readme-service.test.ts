import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { packagePath } from "../../src/workspace/package-files.ts";
import { started } from "../http/running.ts";

const { url } = await started({ dir: packagePath("") });

/** The words of a shell command: bare, or in single quotes; a backslash carries a line on. */
function wordsOf(command: string): string[] {
  return [...command.replaceAll("\\\n", " ").matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );
}

/** Runs a curl command of the kind that readmes show. */
async function curl(command: string): Promise<unknown> {
  const [program, ...words] = wordsOf(command);
  expect(program).toBe("curl");
  const headers = new Headers();
  let address = "";
  let body: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "-s") continue;
    if (word === "-H") headers.append(...((words[++at] ?? "").split(": ", 2) as [string, string]));
    else if (word === "-d") body = words[++at];
    else address = word.replace("http://127.0.0.1:8080", url);
  }
  return (await fetch(address, { method: "POST", headers, ...(body === undefined ? {} : { body }) })).json();
}

/** The version of the regulations changes with each of their files. */
function withoutVersion(answer: unknown): unknown {
  return { ...(answer as object), version: "" };
}

describe.each(["README.md", "README.ru.md"])("%s", (name) => {
  const text = readFileSync(packagePath(name), "utf8");
  const shown = [...text.matchAll(/```sh\n(curl [^`]*)```\n\n```json\n([^`]*)```/g)];

  test("shows decisions and refusals over HTTP", () => expect(shown.length).toBeGreaterThanOrEqual(2));

  test.each(shown.map(([, command = "", output = ""]) => [command, output]))(
    "answers as it says: %s",
    async (command, output) => {
      expect(withoutVersion(await curl(command))).toEqual(withoutVersion(JSON.parse(output)));
    },
  );
});
