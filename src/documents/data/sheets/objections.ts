import type { Objections } from "../../../model/kinds/objections.ts";
import type { SheetOf } from "./sheet.ts";

/** Objections as cards to cut out and learn by. */
export interface ObjectionCards {
  readonly lead: string;
  readonly cards: readonly {
    readonly number: string;
    readonly title: string;
    readonly type: "objection" | "excuse";
    /** Other words for the same; `null` when there are none. */
    readonly heard: string | null;
    readonly behind: string;
    readonly ask: readonly string[];
    readonly answers: readonly string[];
    readonly avoid: readonly string[];
  }[];
}

export const objectionCards: SheetOf<Objections, ObjectionCards> = ({ purpose, objections }, { live, number }) => ({
  lead: live(purpose),
  cards: objections.map(({ id, title, type, heard = [], behind, ask, answers, avoid }) => ({
    number: number(id),
    title: live(title),
    type,
    heard: heard.length === 0 ? null : heard.map(live).join(" / "),
    behind: live(behind),
    ask: ask.map(live),
    answers: answers.map(live),
    avoid: avoid.map(live),
  })),
});
