import { conditionInWords } from "../../conditions/condition-words.ts";
import { formatPercent } from "../../values/percent.ts";
import { formatQuantity } from "../../values/quantity.ts";
import { shareItems, shareReferences } from "../conditional-shares.ts";
import { conditionReferences, factReferences } from "../fact-references.ts";
import { perText } from "../frequency.ts";
import type { NormsFile } from "../generated/norms.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, referenceTitles, rulesPart, stepRoles, stepsPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referencesOfKeys, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Cell, LiveTable, TableContext } from "../table.ts";
import type { Norm, Norms } from "./norms/content.ts";
import { readNorms } from "./norms/read-norms.ts";

const words = {
  role: { ru: "Роль", en: "Role" },
  norm: { ru: "Норма", en: "Norm" },
  atLeast: { ru: "Не меньше", en: "At least" },
  per: { ru: "За какой срок", en: "Per" },
  counts: { ru: "Что засчитывается", en: "What counts" },
  shownBy: { ru: "Где видно", en: "Seen in" },
  measured: { ru: "Как считаем норму", en: "How a norm is counted" },
  byDays: {
    ru: "Норма считается по рабочим дням календаря",
    en: "A norm is counted by the working days of the calendar",
  },
  absent: {
    ru: "За день, когда человек не работал, нормы нет, в неполный день она делится пополам",
    en: "There is none for a day of absence, and half of it for half a day",
  },
  rounding: {
    up: { ru: "Дробная норма округляется вверх до целого", en: "A fraction counts as one more" },
    down: { ru: "Дробная часть нормы отбрасывается", en: "A fraction does not count" },
    "half-up": { ru: "Дробная норма округляется до целого, половина — вверх", en: "A fraction is rounded, halves up" },
    "half-even": {
      ru: "Дробная норма округляется до целого, половина — к чётному",
      en: "A fraction is rounded, halves to even",
    },
  },
  share: { ru: "норма", en: "of the norm" },
  when: { ru: "Когда", en: "When" },
  whenMissed: { ru: "Если норма не выполнена", en: "When a norm is missed" },
} as const;

const head = (lang: "ru" | "en"): string[] => [
  words.norm[lang],
  words.atLeast[lang],
  words.per[lang],
  words.counts[lang],
  words.shownBy[lang],
];

function cellsOf(norm: Norm, context: TableContext): Cell[] {
  const { lang } = context;
  const shown = textCell(referenceTitles([norm.shownBy], context));
  const atLeast: Cell = { type: "quantity", value: norm.atLeast, unit: norm.unit };
  return [textCell(norm.title), atLeast, textCell(perText(norm.per, lang)), textCell(norm.counts), shown];
}

/** How the days are counted, and who owes only a part. */
function measuredPart({ measured, shares }: Norms, context: TableContext): OutlinePart {
  const { lang } = context;
  const parts = shareItems(shares, "shares", ["shares"], context).map(({ condition, percent, ...item }) => ({
    ...item,
    text: `${condition}: ${formatPercent(percent, lang)} ${words.share[lang]}.`,
  }));
  if (measured === undefined) return { key: "measured", title: words.measured[lang], items: parts };
  const apart = measured.absent === undefined && measured.halfDays === undefined ? [] : [words.absent[lang]];
  const text = [words.byDays[lang], ...apart, words.rounding[measured.rounding][lang]].map((each) => `${each}.`);
  return {
    key: "measured",
    title: words.measured[lang],
    items: [{ id: "measured", title: text.join(" "), path: ["measured"] }, ...parts],
  };
}

function missedPart(content: Norms, context: TableContext): OutlinePart {
  const part = stepsPart(words.whenMissed[context.lang], content.whenMissed, "when-missed", context);
  const items = part.items.map((item, index) => {
    const condition = content.whenMissed[index]?.condition;
    if (condition === undefined) return item;
    return {
      ...item,
      text: `*${words.when[context.lang]}:* ${conditionInWords(condition, context)}. ${item.text ?? ""}`,
    };
  });
  return { ...part, items };
}

function outlineOf(content: Norms, context: TableContext): OutlinePart[] {
  const { lang } = context;
  const roles = [...content.roles].map(([role, norms]): OutlinePart => {
    const items = norms.map((norm, index) => ({
      id: `${role}/${norm.id}`,
      title: norm.title,
      path: ["roles", role, index],
      value: { type: "quantity", value: norm.atLeast, unit: norm.unit } as const,
      cells: cellsOf(norm, context),
    }));
    return { title: context.roleTitle(role), head: head(lang), items };
  });
  return [
    purposePart(content.purpose, lang),
    ...roles,
    measuredPart(content, context),
    missedPart(content, context),
    rulesPart(content.rules, lang),
  ];
}

function referencesOf(content: Norms, { places }: ReadContext): Reference[] {
  const fields = [...content.roles].flatMap(([role, norms]) =>
    norms.flatMap(({ shownBy }, index) =>
      referenceTo("report-field", shownBy, ["roles", role, index, "shown-by"], places),
    ),
  );
  const { role, period, through, absent, halfDays } = content.measured ?? {};
  const measured = factReferences([role, period, through, absent, halfDays], ["measured"], places);
  const done = [...content.roles].flatMap(([owner, norms]) =>
    norms.flatMap((norm, index) => factReferences([norm.done], ["roles", owner, index, "done"], places)),
  );
  const steps = content.whenMissed.flatMap(({ condition }, index) =>
    conditionReferences([condition], ["when-missed", index, "when"], places),
  );
  const texts = { purpose: content.purpose, roles: Object.fromEntries(content.roles), rules: content.rules };
  return [
    ...referencesOfKeys("role", content.roles.keys(), ["roles"], places),
    ...stepRoles(content.whenMissed, "when-missed").flatMap(({ role, path }) =>
      referenceTo("role", role, path, places),
    ),
    ...fields,
    ...measured,
    ...done,
    ...steps,
    ...shareReferences(content.shares, ["shares"], places),
    ...liveValueReferences({ ...texts, "when-missed": content.whenMissed }, places),
  ];
}

/** «15 звонков, 3 предложения»: every role's minimum in one row a period. */
function minimums({ roles }: Norms, { lang, roleTitle }: TableContext): LiveTable {
  const rows = [...roles].flatMap(([role, norms]) =>
    [...new Set(norms.map(({ per }) => per))].map((per) => {
      const said = norms
        .filter((norm) => norm.per === per)
        .map(({ atLeast, unit }) => formatQuantity(atLeast, lang, unit));
      return [roleTitle(role), perText(per, lang), said.join(", ")].map(textCell);
    }),
  );
  return { head: [words.role[lang], words.per[lang], words.atLeast[lang]], rows };
}

/** The minimums of every role (`norms`), or the norms of one (`norms#acquisition-manager`). */
function tableOf(content: Norms, part: string | undefined, context: TableContext): LiveTable | undefined {
  if (part === undefined) return minimums(content, context);
  const norms = content.roles.get(part);
  return norms && { head: head(context.lang), rows: norms.map((norm) => cellsOf(norm, context)) };
}

export const norms: Kind<NormsFile, Norms> = {
  kind: "norms",
  read: readNorms,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
