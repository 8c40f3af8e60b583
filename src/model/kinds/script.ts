import type { Duration } from "../../values/duration.ts";
import { formatDuration } from "../../values/duration.ts";
import { quoted } from "../../values/language.ts";
import type { Clause } from "../clause.ts";
import type { ScriptFile } from "../generated/script.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { rulesPart } from "../outline-parts.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import type { Kind } from "../regulation.ts";
import type { Section } from "../section.ts";
import type { TableContext } from "../table.ts";

/** What the other side may say, and the step or end where the talk goes then. */
export interface Answer {
  readonly if: string;
  readonly then: string;
  /** The objection that this answer is, by its id in the regulation of objections. */
  readonly objection?: string;
}

/** One step of a talk. */
export interface ScriptStep {
  readonly id: string;
  readonly title: string;
  readonly say: string;
  readonly listen?: string;
  readonly answers: readonly Answer[];
}

/** How a talk may end, and what is done after it. */
export interface ScriptEnd {
  readonly id: string;
  readonly title: string;
  readonly result: "agreed" | "later" | "refused" | "passed-on";
  readonly next: string;
  readonly role: string;
  readonly within: Duration;
}

/** A talk as a graph: it begins at the first step and runs along the answers to one of the ends. */
export interface Script {
  readonly situation: string;
  readonly goal: string;
  readonly audience: readonly string[];
  readonly steps: readonly ScriptStep[];
  readonly ends: readonly ScriptEnd[];
  readonly rules: Readonly<Record<string, string>>;
}

const words = {
  situation: { ru: "Когда применять", en: "When to use" },
  goal: { ru: "Цель разговора", en: "Goal of the talk" },
  audience: { ru: "Для кого", en: "For whom" },
  steps: { ru: "Разговор", en: "The talk" },
  ends: { ru: "Чем кончается разговор", en: "How the talk ends" },
  listen: { ru: "Слушайте", en: "Listen for" },
  answers: { ru: "Ответы", en: "Answers" },
  objection: { ru: "возражение", en: "objection" },
} as const;

/** What a talk has come to. */
export const talkResults: Readonly<Record<ScriptEnd["result"], Readonly<Record<"ru" | "en", string>>>> = {
  agreed: { ru: "договорились", en: "agreed" },
  later: { ru: "вернёмся", en: "later" },
  refused: { ru: "отказ", en: "refused" },
  "passed-on": { ru: "передано", en: "passed on" },
};

/** Steps and ends are numbered together with the rules, so that an answer can name where it leads. */
function outlineOf(content: Script, { lang, roleTitle }: TableContext): OutlinePart[] {
  return [
    {
      title: words.steps[lang],
      items: content.steps.map(({ id, title, say }, index) => ({
        id: `steps/${id}`,
        title,
        path: ["steps", index],
        text: say,
      })),
    },
    {
      title: words.ends[lang],
      items: content.ends.map(({ id, title, result, next, role, within }, index) => ({
        id: `ends/${id}`,
        title: `${title} (${talkResults[result][lang]})`,
        path: ["ends", index],
        text: next,
        role: roleTitle(role),
        within: formatDuration(within, lang),
      })),
    },
    rulesPart(content.rules, lang),
  ];
}

/** The printed number of every step and end by its id. */
function placeNumbers(content: Script): ReadonlyMap<string, string> {
  const named = (list: readonly { readonly id: string }[], chapter: number) =>
    list.map(({ id }, index): [string, string] => [id, `${chapter}.${index + 1}`]);
  return new Map([...named(content.ends, 2), ...named(content.steps, 1)]);
}

/** ««Дорого» (возражение 1.5 Дорого)». */
function answerInWords({ if: said, objection }: Answer, { lang, objectionTitle }: TableContext): string {
  if (objection === undefined) return quoted(said, lang);
  return `${quoted(said, lang)} (${words.objection[lang]} ${objectionTitle?.(objection) ?? objection})`;
}

function stepSection(
  step: ScriptStep,
  index: number,
  numbers: ReadonlyMap<string, string>,
  context: TableContext,
): Section {
  const { lang } = context;
  const ways = step.answers.map(
    (answer) => `${answerInWords(answer, context)} → ${numbers.get(answer.then) ?? answer.then}`,
  );
  const listen = step.listen === undefined ? [] : [`*${words.listen[lang]}:* ${step.listen}`];
  return {
    number: `1.${index + 1}`,
    title: step.title,
    blocks: [
      { type: "text", text: step.say },
      { type: "note", text: [...listen, `*${words.answers[lang]}:* ${ways.join("; ")}.`].join(" ") },
    ],
  };
}

function sectionsOf(content: Script, context: TableContext): Section[] {
  const { lang, roleTitle } = context;
  const numbers = placeNumbers(content);
  const about = [
    `*${words.situation[lang]}:* ${content.situation}`,
    `*${words.goal[lang]}:* ${content.goal}`,
    `*${words.audience[lang]}:* ${content.audience.map(roleTitle).join(", ")}`,
  ];
  const talk: Section = {
    key: "steps",
    title: words.steps[lang],
    blocks: about.map((text) => ({ type: "text", text })),
    sections: content.steps.map((step, index) => stepSection(step, index, numbers, context)),
  };
  return [talk, ...sectionsOfOutline(outlineOf(content, context), context.lang).slice(1)];
}

export const script: Kind<ScriptFile, Script> = {
  kind: "script",
  read: ({ situation, goal, audience, steps, ends, rules }) => ({
    situation,
    goal,
    audience,
    steps,
    ends: ends.map((end) => ({ ...end, within: durationOf(end.within) })),
    rules: rules ?? {},
  }),
  clausesOf: (content, context): Clause[] => clausesOfOutline(outlineOf(content, context), context),
  referencesOf: (content, { places }) => [
    ...referencesTo("role", content.audience, ["audience"], places),
    ...content.ends.flatMap(({ role }, index) => referenceTo("role", role, ["ends", index, "role"], places)),
    ...content.steps.flatMap(({ answers }, step) =>
      answers.flatMap(({ objection }, index) =>
        referenceTo("objection", objection, ["steps", step, "answers", index, "objection"], places),
      ),
    ),
    ...liveValueReferences(content, places),
  ],
  sectionsOf,
};
