import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askNewProject } from "../../src/cli/ask-new-project.ts";

const defaults = {
  name: "ООО «Ваша компания»",
  currency: "RUB",
  vat: "included",
  categories: ["VIP", "A", "B", "C"],
} as const;

const enter = "\r";
const down = "\u001b[B";
const controlC = "\u0003";

/** A terminal at which somebody types the next keys whenever a new question has been drawn. */
function terminal(...keys: readonly (readonly string[])[]): {
  input: PassThrough;
  output: PassThrough;
  said: () => string;
} {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...keys];
  let said = "";
  output.on("data", (chunk) => {
    const text = String(chunk);
    said += text;
    if (text.includes("◆")) setImmediate(() => type(left.shift()));
  });
  const type = (answer: readonly string[] = []): void => {
    for (const key of answer) input.write(key);
  };
  return { input, output, said: () => said };
}

test("four answers make a project", async () => {
  const { input, output, said } = terminal([..."ООО «Опора»", enter], [down, enter], [down, enter], [enter]);
  const answers = await askNewProject({}, defaults, "ru", { input, output });
  expect(answers).toEqual({
    name: "ООО «Опора»",
    currency: "USD",
    vat: "excluded",
    categories: ["VIP", "A", "B", "C"],
  });
  expect(said()).toContain("Полное название компании");
});

test("what a flag has said is not asked", async () => {
  const { input, output, said } = terminal([enter], [enter]);
  const known = { name: "Acme Ltd", categories: ["A", "B"] };
  const answers = await askNewProject(known, defaults, "en", { input, output });
  expect(answers).toEqual({ ...known, currency: "RUB", vat: "included" });
  expect(said()).not.toContain("Full name");
});

test("walking away makes nothing", async () => {
  const { input, output } = terminal([controlC]);
  expect(await askNewProject({}, defaults, "ru", { input, output })).toBeUndefined();
});
