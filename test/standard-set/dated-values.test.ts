import { expect, it } from "vitest";
import { questionNames } from "../../src/model/questions.ts";
import { addDays, type Day, dayText } from "../../src/values/day.ts";
import type { OpenedProject } from "../../src/workspace/open-project.ts";
import { answersTo, casesOf, open, opened, shipped } from "./asked-situations.ts";
import { edited } from "./edited-files.ts";
import { kindLaws } from "./kind-laws.ts";

/** A value that has changed, or will, says nothing about the days between: every kind that decisions read has one here. */

const days = questionNames.flatMap((question) => casesOf(question).map(({ asOf }) => asOf));
const [firstAsked, lastAsked] = [Math.min(...days), Math.max(...days)];
const changes = Object.entries(kindLaws).flatMap(([kind, { file, changed }]) =>
  changed === undefined ? [] : [{ kind, file, ...changed }],
);

/** The shipped set with another value of some kinds up to a day and from a day on. */
function amended(kinds: typeof changes, shippedFrom: Day, otherFrom: Day): OpenedProject {
  const texts = kinds.map(({ file, path, to }) => [
    file,
    edited(file, (document) => {
      const value: unknown = document.getIn(path, true);
      const list = [
        { from: "2026-01-01", value: to },
        { from: dayText(shippedFrom), value },
        { from: dayText(otherFrom), value: to },
      ];
      document.setIn(path, document.createNode(list));
    }),
  ]);
  const set = open({ ...shipped, ...Object.fromEntries(texts) });
  expect(set.diagnostics).toEqual([]);
  return set;
}

const around = amended(changes, firstAsked, addDays(lastAsked, 1));

it.each(questionNames)("%s is answered by the values of the day, whatever they were and will be", (question) => {
  expect(answersTo(around, question)).toEqual(answersTo(opened, question));
});

/** How many changes before this one are seen in the same question. */
const rankOf = ({ kind, question }: (typeof changes)[number]): number =>
  changes.filter((each) => each.question === question).findIndex((each) => each.kind === kind);

/** Changes that are tried together: each is seen in a question of its own. */
const together = [...new Set(changes.map(rankOf))]
  .map((rank) => changes.filter((change) => rankOf(change) === rank))
  .map((group) => ({ group, kinds: group.map(({ kind }) => kind).join(", ") }));

it.each(together)("a value that has changed is seen in an answer: $kinds", ({ group }) => {
  const before = amended(group, 20260102, 20260103);
  const unseen = group.filter(
    ({ question }) => JSON.stringify(answersTo(before, question)) === JSON.stringify(answersTo(opened, question)),
  );
  expect(unseen).toEqual([]);
});
