import { formatDuration } from "../../values/duration.ts";
import { wholeQuantity } from "../../values/quantity.ts";
import { everyText } from "../frequency.ts";
import type { ManagementCalendarFile } from "../generated/management-calendar.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, referenceTitles, roleTitles, rulesPart, textCell } from "../outline-parts.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Cell, LiveTable, TableContext } from "../table.ts";

/** Regular events by which the department is led. */
export type ManagementCalendar = ManagementCalendarFile;

type Event = ManagementCalendar["events"][number];

const words = {
  event: { ru: "Событие", en: "Event" },
  when: { ru: "Когда", en: "When" },
  who: { ru: "Ведёт; участвуют", en: "Leader; participants" },
  participants: { ru: "Участвуют", en: "Participants" },
  agenda: { ru: "Повестка", en: "Agenda" },
  reads: { ru: "На столе", en: "On the table" },
  result: { ru: "Итог", en: "Result" },
  minutes: { ru: "минут", en: "minutes" },
} as const;

const head = (lang: "ru" | "en"): string[] =>
  (["event", "when", "who", "agenda", "result"] as const).map((column) => words[column][lang]);

function whenText(event: Event, lang: "ru" | "en"): string {
  return `${event.when}, ${formatDuration({ unit: "minutes", count: event.minutes }, lang)}`;
}

function cellsOf(event: Event, context: TableContext): Cell[] {
  return [
    event.title,
    whenText(event, context.lang),
    `${context.roleTitle(event.leader)}; ${roleTitles(event.participants, context)}`,
    event.agenda.join("; "),
    event.result,
  ].map(textCell);
}

function textOf(event: Event, context: TableContext): string {
  const { lang } = context;
  const reads = event.reads === undefined ? [] : [`*${words.reads[lang]}:* ${referenceTitles(event.reads, context)}.`];
  return [
    `*${words.agenda[lang]}:* ${event.agenda.join("; ")}.`,
    `*${words.result[lang]}:* ${event.result}`,
    `*${words.participants[lang]}:* ${roleTitles(event.participants, context)}.`,
    ...reads,
  ].join(" ");
}

/** Events of one frequency stand together, in the order in which frequencies first come. */
function outlineOf(content: ManagementCalendar, context: TableContext): OutlinePart[] {
  const { lang } = context;
  const placed = content.events.map((event, index) => ({ event, index }));
  const frequencies = [...new Set(content.events.map(({ every }) => every))];
  const parts = frequencies.map((every): OutlinePart => {
    const items = placed
      .filter(({ event }) => event.every === every)
      .map(({ event, index }) => ({
        id: event.id,
        title: event.title,
        path: ["events", index],
        value: {
          type: "quantity",
          value: event.minutes * wholeQuantity,
          unit: words.minutes[lang],
        } as const,
        text: textOf(event, context),
        role: context.roleTitle(event.leader),
        within: whenText(event, lang),
      }));
    const title = everyText(every, lang);
    return { key: "events", title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`, items };
  });
  return [purposePart(content.purpose, lang), ...parts, rulesPart(content.rules, lang)];
}

function referencesOf(content: ManagementCalendar, { places }: ReadContext): Reference[] {
  const events = content.events.flatMap((event, index) => [
    ...referenceTo("role", event.leader, ["events", index, "leader"], places),
    ...referencesTo("role", event.participants, ["events", index, "participants"], places),
    ...referencesTo("part", event.reads, ["events", index, "reads"], places),
  ]);
  return [...events, ...liveValueReferences(content, places)];
}

/** The whole calendar as one table. */
function tableOf(content: ManagementCalendar, part: string | undefined, context: TableContext): LiveTable | undefined {
  if (part !== undefined) return undefined;
  return { head: head(context.lang), rows: content.events.map((event) => cellsOf(event, context)) };
}

export const managementCalendar: Kind<ManagementCalendarFile, ManagementCalendar> = {
  kind: "management-calendar",
  read: (file) => file,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
