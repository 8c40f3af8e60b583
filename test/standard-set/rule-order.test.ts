import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { questionNames } from "../../src/model/questions.ts";
import type { OpenedProject } from "../../src/workspace/open-project.ts";
import { answersTo, open, opened, shipped } from "./asked-situations.ts";
import { edited, kindOfText, listsIn, upsideDown } from "./edited-files.ts";
import { kindLaws } from "./kind-laws.ts";

/** The order of a list either says nothing, or decides, or is refused: which of them, `kind-laws.ts` says of every list. */

/** The shipped set with some lists of every kind upside down. */
function turned(listsOf: (kind: string) => readonly string[]): OpenedProject {
  return open(
    Object.fromEntries(
      Object.entries(shipped).map(([file, text]) => {
        const lists = listsOf(kindOfText(text));
        if (lists.length === 0) return [file, text];
        return [file, edited(file, (document) => upsideDown(document, lists))];
      }),
    ),
  );
}

const unordered = turned((kind) => [...(kindLaws[kind]?.anyOrder ?? []), ...(kindLaws[kind]?.firstFits ?? [])]);

it.each(questionNames)("%s asks for no order of unordered rules, fields, roles or facts", (question) => {
  expect(answersTo(unordered, question)).toEqual(answersTo(opened, question));
});

it("a list whose order decides answers otherwise when it stands upside down", () => {
  const other = turned((kind) => Object.keys(kindLaws[kind]?.ordered ?? {}));
  const questions = Object.values(kindLaws).flatMap(({ ordered = {} }) => Object.values(ordered));
  const same = questions.filter(
    (question) => JSON.stringify(answersTo(other, question)) === JSON.stringify(answersTo(opened, question)),
  );
  expect(same).toEqual([]);
});

it("a list that must ascend is refused upside down, where it stands", () => {
  const { diagnostics } = turned((kind) => kindLaws[kind]?.ascending ?? []);
  const files = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ range }) => range.file));
  const ascending = Object.values(kindLaws).filter((law) => law.ascending !== undefined);
  expect([...files].toSorted()).toEqual(ascending.map(({ file }) => file).toSorted());
});

it("of every list of a kind that decisions read it is said whether its order matters", () => {
  const unsaid = Object.values(shipped).flatMap((text) => {
    const law = kindLaws[kindOfText(text)];
    if (law === undefined) return [];
    const said = [
      ...law.anyOrder,
      ...(law.firstFits ?? []),
      ...Object.keys(law.ordered ?? {}),
      ...(law.ascending ?? []),
    ];
    const fits = (list: readonly string[]): boolean =>
      said.some((path) => {
        const steps = path.split("/");
        return steps.length === list.length && steps.every((step, index) => step === "*" || step === list[index]);
      });
    return listsIn(parseDocument(text).contents)
      .filter((list) => !fits(list))
      .map((list) => `${kindOfText(text)}: ${list.join("/")}`);
  });
  expect([...new Set(unsaid)]).toEqual([]);
});
