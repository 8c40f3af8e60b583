import { type Duration, formatDuration } from "../../values/duration.ts";
import { formatPercent, type Percent } from "../../values/percent.ts";
import type { ClauseValue } from "../clause.ts";
import { type Control, controlPart, controlReferences } from "../control.ts";
import type { ServicePromisesFile } from "../generated/service-promises.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart } from "../outline-parts.ts";
import { tableOfOutline, textCells } from "../outline-table.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import { percentAt } from "../read-values.ts";
import type { Kind, ReadContext } from "../regulation.ts";
import type { TableContext } from "../table.ts";

/** What clients are promised, how it is measured, who keeps it and what happens when it is broken. */
export interface ServicePromise {
  readonly id: string;
  readonly title: string;
  readonly about: "terms" | "prices" | "payments" | "papers" | "goods" | "attention";
  readonly text: string;
  readonly measure: string;
  /** The share of cases in which the promise must be kept. */
  readonly atLeast?: Percent;
  /** The time that is promised. */
  readonly within?: Duration;
  readonly role: string;
  readonly broken: { readonly text: string; readonly role: string; readonly within: Duration };
}

/** The promises that keep clients. */
export interface ServicePromises {
  readonly purpose: string;
  readonly promises: readonly ServicePromise[];
  readonly rules: Readonly<Record<string, string>>;
  readonly control: readonly Control[];
}

const words = {
  promises: { ru: "Что обещаем", en: "What we promise" },
  promise: { ru: "Обещание", en: "Promise" },
  measure: { ru: "Чем измеряем", en: "Measure" },
  role: { ru: "Кто держит", en: "Who keeps it" },
  broken: { ru: "Если нарушили", en: "When broken" },
  atLeast: { ru: "не меньше", en: "at least" },
  within: { ru: "не дольше", en: "no longer than" },
} as const;

/** 100 % in steps of 0.0001 %. */
const everything: Percent = 1_000_000;

const topics: Readonly<Record<ServicePromise["about"], Readonly<Record<"ru" | "en", string>>>> = {
  terms: { ru: "сроки", en: "terms" },
  prices: { ru: "цены", en: "prices" },
  payments: { ru: "доплаты", en: "payments" },
  papers: { ru: "документы", en: "papers" },
  goods: { ru: "товар", en: "goods" },
  attention: { ru: "внимание", en: "attention" },
};

function readPromise(
  file: ServicePromisesFile["promises"][number],
  index: number,
  context: ReadContext,
): ServicePromise {
  const { "at-least": share, within, broken, ...rest } = file;
  return {
    ...rest,
    ...(share === undefined ? {} : { atLeast: percentAt(share, ["promises", index, "at-least"], context) }),
    ...(within === undefined ? {} : { within: durationOf(within) }),
    broken: { ...broken, within: durationOf(broken.within) },
  };
}

function promisedValue({ atLeast, within }: ServicePromise, lang: "ru" | "en"): { readonly value?: ClauseValue } {
  if (within !== undefined) return { value: { type: "text", value: formatDuration(within, lang) } };
  return atLeast === undefined ? {} : { value: { type: "percent", value: atLeast } };
}

/** «не меньше 97 %»; all of them is said without "at least". */
function shareInWords(share: Percent, lang: "ru" | "en"): string {
  const said = formatPercent(share, lang);
  return share === everything ? said : `${words.atLeast[lang]} ${said}`;
}

function measureOf({ measure, atLeast, within }: ServicePromise, lang: "ru" | "en"): string {
  const share = atLeast === undefined ? [] : [shareInWords(atLeast, lang)];
  const time = within === undefined ? [] : [`${words.within[lang]} ${formatDuration(within, lang)}`];
  const targets = [...time, ...share].join(", ");
  return targets === "" ? measure : `${measure} — ${targets}`;
}

function outlineOf(content: ServicePromises, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  return [
    purposePart(content.purpose, lang),
    {
      title: words.promises[lang],
      head: [words.promise, words.measure, words.role, words.broken].map((word) => word[lang]),
      items: content.promises.map((promise, index) => ({
        id: `promises/${promise.id}`,
        title: promise.title,
        path: ["promises", index],
        ...promisedValue(promise, lang),
        cells: textCells(
          `${promise.title} (${topics[promise.about][lang]}). ${promise.text}`,
          measureOf(promise, lang),
          roleTitle(promise.role),
          `${promise.broken.text} ${roleTitle(promise.broken.role)}, ${formatDuration(promise.broken.within, lang)}.`,
        ),
      })),
    },
    rulesPart(content.rules, lang),
    controlPart(content.control, context),
  ];
}

export const servicePromises: Kind<ServicePromisesFile, ServicePromises> = {
  kind: "service-promises",
  read: ({ purpose, promises, rules, control }, context) => ({
    purpose,
    promises: promises.map((promise, index) => readPromise(promise, index, context)),
    rules: rules ?? {},
    control: control ?? [],
  }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf: (content, { places }) => [
    ...content.promises.flatMap(({ role, broken }, index) => [
      ...referenceTo("role", role, ["promises", index, "role"], places),
      ...referenceTo("role", broken.role, ["promises", index, "broken", "role"], places),
    ]),
    ...controlReferences(content.control, places),
    ...liveValueReferences(content, places),
  ],
  tableOf: (content, part, context) => tableOfOutline(outlineOf(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
