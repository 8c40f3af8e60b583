import type { Condition } from "../../../conditions/condition.ts";
import type { Channel } from "../../../model/channel.ts";
import type { Fact } from "../../../model/fact.ts";
import { everyText, nextTime } from "../../../model/frequency.ts";
import { enquiryChannel, enquiryReceived } from "../../../model/kinds/communication-standard.ts";
import { addDays, type Day, daysBetween, formatDay } from "../../../values/day.ts";
import type { Duration } from "../../../values/duration.ts";
import { localTimeOf } from "../../../values/time-zone.ts";
import { addWorkingDays, addWorkingMinutes, workingDayNear } from "../../../values/working-days.ts";
import type { Deal } from "../../deal/deal.ts";
import { dealEvidence, judge, openFacts, standingOf } from "../../interpret/judge.ts";
import { type Known, knownIn } from "../../known-facts.ts";
import type { ConsideredClause, Reason, Stage, Standing } from "../../trace.ts";
import type { ContactProgram, StandardProgram, WorkClock } from "./program.ts";

/** What we owe a client: `minute` of the day `due` by the company's clock, where the limit is that exact. */
export interface Due {
  readonly kind: "enquiry" | "occasion" | "planned";
  readonly clause: string;
  readonly title: string;
  readonly channel: Channel;
  readonly role: string;
  readonly text: string;
  /** The last day; absent where the standard says it in words or no calendar reaches so far. */
  readonly due?: Day;
  readonly minute?: number;
  readonly within?: Duration;
  readonly document?: string;
  readonly script?: string;
  /** The id of the enquiry. */
  readonly enquiry?: string;
}

/** What the standard of a client's category comes to on one day. */
export interface Found {
  readonly category: string | undefined;
  /** What is due: overdue first, then by the time limit. */
  readonly due: readonly Due[];
  /** The planned contact that comes next. */
  readonly next: Due | undefined;
  /** Clauses that unknown facts leave open. */
  readonly open: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

interface Run {
  readonly program: ContactProgram;
  readonly known: Known;
  readonly today: Day;
  readonly facts: ReadonlyMap<string, Fact>;
  tell(stage: Stage, clause: string, standing: Standing, reason: Reason, lacking?: readonly string[]): void;
}

const nothing = { category: undefined, due: [], next: undefined, open: [], considered: [] } as const;

/** What is due to the client of a deal. */
export function findDue(program: ContactProgram, deal: Deal, today: Day, facts: ReadonlyMap<string, Fact>): Found {
  const known = knownIn(program.facts, deal.facts);
  const standard = program.by.flatMap((fact) => program.standards.get(String(known(fact))) ?? [])[0];
  if (standard === undefined) return { ...nothing, missing: program.by };
  const considered: ConsideredClause[] = [];
  const missing = new Set<string>();
  const open = new Set<string>();
  const run: Run = {
    program,
    known,
    today,
    facts,
    tell(stage, clause, standing, reason, lacking = []) {
      considered.push({ clause, stage, standing, reason });
      if (standing === "unsettled") open.add(clause);
      for (const fact of lacking) missing.add(fact);
    },
  };
  const enquiries = dueAnswers(standard, deal, run);
  const occasions = dueOccasions(standard, run);
  const { now, later } = plannedContacts(standard, run);
  return {
    category: standard.category,
    due: [...enquiries, ...occasions, ...now].sort((a, b) => order(a) - order(b)),
    next: [...later].sort((a, b) => order(a) - order(b))[0],
    open: [...open],
    missing: [...missing],
    considered,
  };
}

/** What nobody can put a day to comes last; what is due at an hour before what is due that day. */
function order({ due, minute }: Due): number {
  return due === undefined ? Number.POSITIVE_INFINITY : due * 10_000 + (minute ?? 9_999);
}

function titleOf(fact: string, { facts }: Run): string {
  return facts.get(fact)?.title ?? fact;
}

/** Every open enquiry with the hour by which it must be answered. */
function dueAnswers({ answers }: StandardProgram, { lists }: Deal, run: Run): Due[] {
  if (!run.program.enquiries) return [];
  const enquiries = lists?.get("enquiries");
  const lacking = new Set<string>();
  if (enquiries === undefined) lacking.add(enquiryChannel).add(enquiryReceived);
  const channels = new Set<string>(answers.map(({ channel }) => channel));
  for (const { facts } of enquiries ?? []) {
    if (!channels.has(String(facts.get(enquiryChannel)))) lacking.add(enquiryChannel);
    if (!facts.has(enquiryReceived)) lacking.add(enquiryReceived);
  }
  return answers.flatMap((answer) => {
    const { clause, channel, role, within, text } = answer;
    const own = (enquiries ?? []).filter(({ facts }) => facts.get(enquiryChannel) === channel);
    const count = own.length;
    const tell = (lang: "ru" | "en"): string =>
      lang === "ru" ? `открытых обращений по этому каналу: ${count}` : `open enquiries by this channel: ${count}`;
    const standing = count > 0 ? "applied" : lacking.size > 0 ? "unsettled" : "silent";
    const said: Reason = enquiries === undefined ? { kind: "missing", fact: enquiryChannel } : { kind: "told", tell };
    run.tell("answers", clause, standing, said, [...lacking]);
    return own.map(({ id, title, facts }): Due => {
      const received = facts.get(enquiryReceived);
      const came = typeof received === "number" ? localTimeOf(received, run.program.zone) : undefined;
      return {
        kind: "enquiry",
        clause,
        title: title ?? "",
        channel,
        role,
        text: text ?? "",
        within,
        ...(id === undefined ? {} : { enquiry: id }),
        ...(came === undefined ? {} : deadline(came.day, came.minute, within, role, run.program.clock)),
      };
    });
  });
}

/** When a time limit that begins on a day (at a minute, where that is known) ends. */
function deadline(
  day: Day,
  minute: number | undefined,
  within: Duration | undefined,
  role: string,
  clock: WorkClock,
): Pick<Due, "due" | "minute"> {
  if (within === undefined) return { due: day };
  const last = (due: Day | undefined): Pick<Due, "due"> => (due === undefined ? {} : { due });
  switch (within.unit) {
    case "words":
      return {};
    case "days":
      return last(addDays(day, within.count));
    case "working-days":
      return last(addWorkingDays(day, within.count, clock.years));
    default: {
      const minutes = within.unit === "hours" ? within.count * 60 : within.count;
      // Without the minute of its beginning a limit within a day is only that day.
      const ends =
        minute === undefined
          ? undefined
          : addWorkingMinutes({ day, minute }, minutes, clock.hoursOf(role), clock.years);
      return ends === undefined ? last(workingDayNear(day, 1, clock.years)) : { due: ends.day, minute: ends.minute };
    }
  }
}

/** The least value of a counting fact at which its condition could begin to hold as it does now. */
function startOf(condition: Condition, fact: string, value: number): number {
  if (condition.kind === "all") return Math.max(0, ...condition.of.map((part) => startOf(part, fact, value)));
  if (condition.kind !== "test" || condition.fact !== fact) return 0;
  const { operator, operand } = condition;
  const given = typeof operand === "object" ? operand : [operand];
  const numbers = given
    .filter((each) => typeof each === "number")
    .map((each) => (operator === "above" ? each + 1 : each));
  return ["from", "above", "is", "in"].includes(operator) ? Math.max(0, ...numbers.filter((each) => each <= value)) : 0;
}

/** What happened to the client and asks for our answer. */
function dueOccasions({ occasions }: StandardProgram, run: Run): Due[] {
  const { known, today, program } = run;
  const evidence = dealEvidence(known);
  return occasions.flatMap((occasion): Due[] => {
    const { clause, title, when, channel, role, within, since, answered, send, document, script } = occasion;
    if (when === undefined) return [];
    const trace = judge(when, evidence);
    const reason: Reason = { kind: "condition", condition: trace };
    if (trace.truth !== "yes") {
      run.tell("occasions", clause, standingOf(trace.truth), reason, openFacts(trace, evidence));
      return [];
    }
    let came = today;
    if (since !== undefined) {
      const lasts = known(since);
      if (typeof lasts !== "number") {
        run.tell("occasions", clause, "unsettled", { kind: "missing", fact: since }, [since]);
        return [];
      }
      came = addDays(today, startOf(when, since, lasts) - lasts);
    }
    // An answer that nobody knows of was not given: the stricter of the two.
    const ago = answered === undefined ? undefined : known(answered);
    if (typeof ago === "number" && addDays(today, -ago) >= came) {
      run.tell("occasions", clause, "silent", {
        kind: "told",
        tell: (lang) => {
          const day = formatDay(addDays(today, -ago), lang, "short");
          return lang === "ru" ? `уже ответили ${day}` : `answered already on ${day}`;
        },
      });
      return [];
    }
    run.tell("occasions", clause, "applied", reason);
    return [
      {
        kind: "occasion",
        clause,
        title,
        channel,
        role,
        text: send,
        ...deadline(came, undefined, within, role, program.clock),
        ...(within === undefined ? {} : { within }),
        ...(document === undefined ? {} : { document }),
        ...(script === undefined ? {} : { script }),
      },
    ];
  });
}

/** What we do of our own accord, when its time has come. */
function plannedContacts({ contacts }: StandardProgram, run: Run): { readonly now: Due[]; readonly later: Due[] } {
  const { known, today, program } = run;
  const now: Due[] = [];
  const later: Due[] = [];
  for (const { clause, title, channel, every, since, role, text } of contacts) {
    const ago = known(since);
    if (typeof ago !== "number") {
      run.tell("contacts", clause, "unsettled", { kind: "missing", fact: since }, [since]);
      continue;
    }
    const { years } = program.clock;
    const last = addDays(today, -ago);
    const daily = every === "day" || every === "shift";
    const until = daily ? (addWorkingDays(last, 1, years) ?? addDays(last, 1)) : nextTime(every, last);
    // Not more rarely than so often: a last day on which nobody works moves back, never beyond the last contact.
    const worked = workingDayNear(until, -1, years) ?? until;
    const due = worked > last ? worked : until;
    const isDue = due <= today;
    run.tell("contacts", clause, isDue ? "applied" : "silent", {
      kind: "told",
      tell: (lang) => {
        const day = formatDay(due, lang, "short");
        const said = `${titleOf(since, run)}: ${ago}, ${everyText(every, lang)}`;
        return lang === "ru" ? `${said}, не позже ${day}` : `${said}, not later than ${day}`;
      },
    });
    (isDue ? now : later).push({ kind: "planned", clause, title, channel, role, text, due });
  }
  return { now, later };
}

/** Calendar days since the last day of something due; 0 when it is not over. */
export function overdueDays({ due }: Due, today: Day): number {
  return due === undefined || due >= today ? 0 : daysBetween(due, today);
}
