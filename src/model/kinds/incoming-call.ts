import type { Condition } from "../../conditions/condition.ts";
import { conditionInWords } from "../../conditions/condition-words.ts";
import { type Duration, formatDuration } from "../../values/duration.ts";
import { quoted } from "../../values/language.ts";
import { type Control, controlPart, controlReferences } from "../control.ts";
import { conditionReferences } from "../fact-references.ts";
import type { IncomingCallFile } from "../generated/incoming-call.ts";
import { orderedCondition } from "../ordered-rules.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { referenceTitles, rulesPart } from "../outline-parts.ts";
import { tableOfOutline, textCells } from "../outline-table.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";

/** One step of the talk; done by whoever answers calls unless a role is named. */
export interface CallStep {
  readonly id: string;
  readonly title: string;
  readonly say?: string;
  readonly text: string;
  readonly role?: string;
  readonly within?: Duration;
}

/** To whom a call is passed: the first route whose conditions hold; the last has none. */
export interface CallRoute {
  readonly id: string;
  readonly title: string;
  readonly when?: Condition;
  readonly to: string;
  readonly within: Duration;
  /** Who takes the call when `to` does not answer. */
  readonly otherwise: string;
  readonly text?: string;
  /** Id of the script's regulation by which the one who takes the call goes on. */
  readonly script?: string;
}

/** What is done with a call that nobody took. */
export interface MissedStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly role: string;
  readonly within: Duration;
}

/** The standard of the incoming call and of the missed one. */
export interface IncomingCall {
  readonly purpose: string;
  readonly role: string;
  readonly hours: string;
  readonly answer: Duration;
  readonly steps: readonly CallStep[];
  readonly routes: readonly CallRoute[];
  readonly missed: readonly MissedStep[];
  readonly rules: Readonly<Record<string, string>>;
  readonly control: readonly Control[];
}

const words = {
  about: { ru: "Зачем", en: "Purpose" },
  role: { ru: "Отвечает", en: "Answered by" },
  hours: { ru: "Часы линии", en: "Hours of the line" },
  answer: { ru: "Снять трубку", en: "Pick up" },
  steps: { ru: "Разговор", en: "The talk" },
  routes: { ru: "Кому передать", en: "To whom the call goes" },
  route: { ru: "Какой звонок", en: "Which call" },
  when: { ru: "Когда", en: "When" },
  to: { ru: "Кому", en: "To" },
  within: { ru: "Срок", en: "Within" },
  otherwise: { ru: "Если не отвечает", en: "If no answer" },
  missed: { ru: "Пропущенный звонок", en: "The missed call" },
  script: { ru: "Сценарий", en: "Script" },
  others: { ru: "все остальные", en: "all others" },
} as const;

function readRoute(
  file: IncomingCallFile["routes"][number],
  index: number,
  count: number,
  context: ReadContext,
): CallRoute {
  const { when: _, within, ...rest } = file;
  const place = { path: ["routes", index], last: index === count - 1 };
  return { ...rest, ...orderedCondition(file, place, context), within: durationOf(within) };
}

function routesPart({ routes }: IncomingCall, context: TableContext): OutlinePart {
  const { lang, roleTitle } = context;
  return {
    title: words.routes[lang],
    head: [words.route, words.when, words.to, words.within, words.otherwise].map((word) => word[lang]),
    items: routes.map(({ id, title, when, to, within, otherwise, text, script: talk }, index) => ({
      id: `routes/${id}`,
      title,
      path: ["routes", index],
      cells: textCells(
        [
          text === undefined ? title : `${title}. ${text}`,
          ...(talk === undefined ? [] : [`${words.script[lang]}: ${referenceTitles([talk], context)}.`]),
        ].join(" "),
        when === undefined ? words.others[lang] : conditionInWords(when, context),
        roleTitle(to),
        formatDuration(within, lang),
        roleTitle(otherwise),
      ),
    })),
  };
}

function outlineOf(content: IncomingCall, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  const line = [
    `${words.role[lang]}: ${roleTitle(content.role)}.`,
    `${words.hours[lang]}: ${content.hours}.`,
    `${words.answer[lang]}: ${formatDuration(content.answer, lang)}.`,
  ];
  return [
    { title: words.about[lang], intro: [content.purpose, ...line].join(" "), items: [] },
    {
      title: words.steps[lang],
      items: content.steps.map(({ id, title, say, text, role, within }, index) => ({
        id: `steps/${id}`,
        title,
        path: ["steps", index],
        text: say === undefined ? text : `${quoted(say, lang)} ${text}`,
        role: roleTitle(role ?? content.role),
        ...(within === undefined ? {} : { within: formatDuration(within, lang) }),
      })),
    },
    routesPart(content, context),
    {
      title: words.missed[lang],
      items: content.missed.map(({ id, title, text, role, within }, index) => ({
        id: `missed/${id}`,
        title,
        path: ["missed", index],
        value: { type: "text", value: formatDuration(within, lang) },
        text,
        role: roleTitle(role),
        within: formatDuration(within, lang),
      })),
    },
    rulesPart(content.rules, lang),
    controlPart(content.control, context),
  ];
}

function referencesOf(content: IncomingCall, { places }: ReadContext): Reference[] {
  return [
    ...referenceTo("role", content.role, ["role"], places),
    ...content.steps.flatMap(({ role }, index) => referenceTo("role", role, ["steps", index, "role"], places)),
    ...content.routes.flatMap(({ to, otherwise, when, script: talk }, index) => [
      ...referenceTo("script", talk, ["routes", index, "script"], places),
      ...referenceTo("role", to, ["routes", index, "to"], places),
      ...referenceTo("role", otherwise, ["routes", index, "otherwise"], places),
      ...conditionReferences([when], ["routes", index, "when"], places),
    ]),
    ...content.missed.flatMap(({ role }, index) => referenceTo("role", role, ["missed", index, "role"], places)),
    ...controlReferences(content.control, places),
    ...liveValueReferences(content, places),
  ];
}

export const incomingCall: Kind<IncomingCallFile, IncomingCall> = {
  kind: "incoming-call",
  read: ({ purpose, role, hours, answer, steps, routes, missed, rules, control }, context) => ({
    purpose,
    role,
    hours,
    answer: durationOf(answer),
    steps: steps.map(({ within, ...step }) => ({
      ...step,
      ...(within === undefined ? {} : { within: durationOf(within) }),
    })),
    routes: routes.map((route, index) => readRoute(route, index, routes.length, context)),
    missed: missed.map((step) => ({ ...step, within: durationOf(step.within) })),
    rules: rules ?? {},
    control: control ?? [],
  }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf: (content, part, context) => tableOfOutline(outlineOf(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
