import type { ObjectionsFile } from "../generated/objections.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { rulesPart } from "../outline-parts.ts";
import { liveValueReferences } from "../placed-references.ts";
import type { Kind } from "../regulation.ts";
import type { Section } from "../section.ts";

/** One objection (there is a reason) or excuse (the reason is still to be found), and how to work with it. */
export interface Objection {
  readonly id: string;
  /** What the client says. */
  readonly title: string;
  readonly type: "objection" | "excuse";
  /** Other words for the same. */
  readonly heard?: readonly string[];
  readonly behind: string;
  readonly ask: readonly string[];
  readonly answers: readonly string[];
  readonly avoid: readonly string[];
}

/** The objections that the department has answers to. */
export interface Objections {
  readonly purpose: string;
  readonly objections: readonly Objection[];
  readonly rules: Readonly<Record<string, string>>;
}

const words = {
  objections: { ru: "Возражения и отговорки", en: "Objections and excuses" },
  objection: { ru: "Возражение", en: "Objection" },
  excuse: { ru: "Отговорка", en: "Excuse" },
  heard: { ru: "Ещё звучит так", en: "Also heard as" },
  behind: { ru: "Что за этим стоит", en: "What stands behind it" },
  ask: { ru: "Спросите", en: "Ask" },
  answers: { ru: "Ответьте", en: "Answer" },
  avoid: { ru: "Не говорите", en: "Never say" },
} as const;

function outlineOf(content: Objections, { lang }: { readonly lang: "ru" | "en" }): OutlinePart[] {
  return [
    {
      title: words.objections[lang],
      intro: content.purpose,
      items: content.objections.map(({ id, title }, index) => ({ id, title, path: ["objections", index] })),
    },
    rulesPart(content.rules, lang),
  ];
}

function objectionSection(objection: Objection, number: string, lang: "ru" | "en"): Section {
  const list = (word: "ask" | "answers" | "avoid"): Section["blocks"] => [
    { type: "text", text: `**${words[word][lang]}**` },
    { type: "items", items: objection[word].map((text) => ({ text })) },
  ];
  const heard = objection.heard ?? [];
  return {
    number,
    title: objection.title,
    blocks: [
      ...(heard.length === 0 ? [] : [{ type: "text" as const, text: `*${words.heard[lang]}:* ${heard.join(" / ")}` }]),
      { type: "text", text: `*${words[objection.type][lang]}. ${words.behind[lang]}:* ${objection.behind}` },
      ...list("ask"),
      ...list("answers"),
      ...list("avoid"),
    ],
  };
}

export const objections: Kind<ObjectionsFile, Objections> = {
  kind: "objections",
  read: ({ purpose, objections: list, rules }) => ({ purpose, objections: list, rules: rules ?? {} }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf: (content, { places }) => liveValueReferences(content, places),
  sectionsOf: (content, context) => {
    const [, ...rest] = sectionsOfOutline(outlineOf(content, context), context.lang);
    const sections = content.objections.map((objection, index) =>
      objectionSection(objection, `1.${index + 1}`, context.lang),
    );
    const blocks = [{ type: "text" as const, text: content.purpose }];
    return [{ key: "objections", title: words.objections[context.lang], blocks, sections }, ...rest];
  },
};
