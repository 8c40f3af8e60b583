import { problem } from "../../../diagnostics/catalogue.ts";
import type { Fact } from "../../../model/fact.ts";
import {
  type AnswerTime,
  type CommunicationStandard,
  communicationStandard,
  enquiryChannel,
  enquiryReceived,
  type Occasion,
  type PlannedContact,
} from "../../../model/kinds/communication-standard.ts";
import { workingCalendar } from "../../../model/kinds/working-calendar.ts";
import { liveWords } from "../../../model/live-words.ts";
import { regulationsOf } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import { workingYearsOf } from "../../../model/working-years.ts";
import { dayText } from "../../../values/day.ts";
import type { TimeZone } from "../../../values/time-zone.ts";
import type { WorkingYears } from "../../../values/working-days.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";
import type { CompileContext } from "../../question.ts";
import { type HoursOfRole, hoursOfRoles } from "../../working-hours.ts";

type Cited<T> = T & { readonly clause: string };

/** A planned contact whose last time somebody counts. */
export type CountedContact = Cited<PlannedContact> & { readonly since: string };

/** The standard of one category, with the clauses as full references. */
export interface StandardProgram {
  readonly category: string;
  readonly answers: readonly Cited<AnswerTime>[];
  readonly contacts: readonly CountedContact[];
  readonly occasions: readonly Cited<Occasion>[];
}

/** When people work: which days, and from when to when; without hours minutes cannot be counted. */
export interface WorkClock {
  readonly years: WorkingYears;
  readonly hoursOf: HoursOfRole;
}

/** The standards in force by category. */
export interface ContactProgram {
  readonly facts: FactSlots;
  /** The facts that hold a client's category, as the standards say. */
  readonly by: readonly string[];
  readonly standards: ReadonlyMap<string, StandardProgram>;
  readonly clock: WorkClock;
  /** By whose clock an enquiry came in. */
  readonly zone: TimeZone;
  /** Whether the dictionary knows enquiries. */
  readonly enquiries: boolean;
}

/** The fact that holds the category of a standard: the named one, or the only one that can. */
function categoryFact({ by, category }: CommunicationStandard, facts: ReadonlyMap<string, Fact>): string | undefined {
  if (by !== undefined) return by;
  const [only, another] = [...facts.values()].filter(({ choices }) => choices?.has(category) === true);
  return another === undefined ? only?.name : undefined;
}

function isCounted(contact: PlannedContact): contact is PlannedContact & { readonly since: string } {
  return contact.since !== undefined;
}

function lowerStandard(
  { id, content }: Regulation<CommunicationStandard>,
  live: (text: string) => string,
): StandardProgram {
  const cited = <T extends { readonly id: string }>(part: string, items: readonly T[]): Cited<T>[] =>
    items.map((item) => ({ ...item, clause: `${id}#${part}/${item.id}` }));
  return {
    category: content.category,
    answers: cited("answer", content.answer),
    contacts: cited(
      "contacts",
      content.contacts.filter(isCounted).map((each) => ({ ...each, text: live(each.text) })),
    ),
    occasions: cited(
      "occasions",
      content.occasions.map((each) => ({ ...each, send: live(each.send) })),
    ),
  };
}

/** What standards lack to be asked; nobody who does not ask is told. */
function isSound(
  standards: readonly Regulation<CommunicationStandard>[],
  { project, asked, report }: CompileContext,
): boolean {
  const lacks = standards.flatMap((standard) => {
    const { id, content, places, range } = standard;
    const uncounted = content.contacts.flatMap((contact, index) =>
      isCounted(contact) ? [] : [{ id, key: "since", at: places.keyAt(["contacts", index]) }],
    );
    const factless = categoryFact(content, project.facts) === undefined ? [{ id, key: "by", at: range }] : [];
    return [...factless, ...uncounted];
  });
  if (asked) {
    for (const { id, key, at } of lacks) report(problem("question-needs-key", at, { question: "contact", id, key }));
  }
  return lacks.length === 0;
}

/** The contact question: a standard for each category, and the calendar that its time limits are counted by. */
export function lowerContact(context: CompileContext): ContactProgram | undefined {
  const { project, everything, asOf, asked, anywhere, report, only } = context;
  const all = regulationsOf(project, communicationStandard);
  if (all.length === 0) {
    const args = { question: "contact", kind: communicationStandard.kind, day: dayText(asOf) };
    if (asked) report(problem("no-regulation-of-kind", anywhere, args));
    return undefined;
  }
  const years = workingYearsOf(everything, asOf);
  if (!years.has(Math.trunc(asOf / 10000))) {
    const args = { question: "contact", kind: workingCalendar.kind, day: dayText(asOf) };
    if (asked) report(problem("no-regulation-of-kind", anywhere, args));
    return undefined;
  }
  if (!isSound(all, context)) return undefined;
  const categories = [...new Set(all.map(({ content }) => content.category))];
  const chosen = categories.map((category) => only(all.filter(({ content }) => content.category === category)));
  const standards = chosen.flatMap((standard) => (standard === undefined ? [] : [standard]));
  if (standards.length < categories.length) return undefined;
  const { facts, company } = project;
  const live = liveWords(project);
  return {
    facts: slotsOf(facts),
    by: [...new Set(standards.flatMap(({ content }) => categoryFact(content, facts) ?? []))],
    standards: new Map(standards.map((standard) => [standard.content.category, lowerStandard(standard, live)])),
    clock: { years, hoursOf: hoursOfRoles(project) },
    zone: company.timeZone,
    enquiries: facts.get(enquiryChannel)?.type === "choice" && facts.get(enquiryReceived)?.type === "moment",
  };
}
