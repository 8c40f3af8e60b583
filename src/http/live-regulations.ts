import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { QuestionName } from "../model/questions.ts";
import { asOfDay } from "../workspace/as-of.ts";
import { type AskedResult, ask } from "../workspace/decide.ts";
import { type OpenedProject, openProject } from "../workspace/open-project.ts";
import { problemsOf } from "../workspace/problems.ts";

/** A sound set of regulations. Whoever holds one decides by this version to the end, whatever changes on the disk. */
export interface ServedRegulations {
  readonly opened: OpenedProject;
  /** The question prepared for a day; prepared once. */
  readonly ask: (question: QuestionName, day: number) => AskedResult;
}

/** A set that was read and must not decide anything. */
export interface RefusedRegulations {
  readonly version: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The regulations as they stand on the disk now, as far as they may be served. */
export interface LiveRegulations {
  readonly dir: string;
  /** The last sound set; `undefined` until there is one. */
  readonly current: () => ServedRegulations | undefined;
  /** What was read later and refused. */
  readonly refused: () => RefusedRegulations | undefined;
  /** The day of a text, or today where the company is; `undefined` for a text that is no day. */
  readonly dayOf: (text: string | undefined, now: Date) => number | undefined;
  /** Reads the folder again; a set with errors changes nothing but `refused`. */
  readonly reload: () => Promise<void>;
}

/** Days are asked for by callers: old ones make room for new. */
const mostPrepared = 64;

function served(opened: OpenedProject): ServedRegulations {
  const prepared = new Map<string, AskedResult>();
  return {
    opened,
    ask: (question, day) => {
      const key = `${question} ${day}`;
      const known = prepared.get(key);
      if (known !== undefined) return known;
      const result = ask(opened, question, day);
      const [oldest] = prepared.keys();
      if (prepared.size >= mostPrepared && oldest !== undefined) prepared.delete(oldest);
      prepared.set(key, result);
      return result;
    },
  };
}

/** Days by the calendar of a time zone. Working that out is slow, and a day begins with a minute everywhere. */
function calendar(): (text: string | undefined, timeZone: string, now: Date) => number | undefined {
  let today: { readonly key: string; readonly day: number | undefined } | undefined;
  return (text, timeZone, now) => {
    if (text !== undefined) return asOfDay(text, timeZone, now);
    const key = `${timeZone} ${Math.floor(now.getTime() / 60_000)}`;
    if (today?.key !== key) today = { key, day: asOfDay(undefined, timeZone, now) };
    return today.day;
  };
}

/** What is told when a set has been read. */
export interface ReloadEvents {
  readonly onServed: (regulations: ServedRegulations) => void;
  readonly onRefused: (refused: RefusedRegulations) => void;
}

/** Keeps the regulations of a folder. Nothing is read before the first `reload`. */
export function liveRegulations(dir: string, { onServed, onRefused }: ReloadEvents): LiveRegulations {
  let current: ServedRegulations | undefined;
  let refused: RefusedRegulations | undefined;
  const dayOf = calendar();
  return {
    dir,
    dayOf: (text, now) => dayOf(text, current?.opened.project.company.timeZone ?? "UTC", now),
    current: () => current,
    refused: () => refused,
    reload: async () => {
      const opened = await openProject(dir);
      const diagnostics = problemsOf(opened);
      if (hasErrors(diagnostics)) {
        refused = { version: opened.version, diagnostics };
        onRefused(refused);
        return;
      }
      refused = undefined;
      if (current?.opened.version === opened.version) return;
      current = served(opened);
      onServed(current);
    },
  };
}
