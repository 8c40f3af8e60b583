import type { Described } from "../picture.ts";

/**
 * Steps and the ways between them: a script with its branches, the path of a client. Every step is a card whose rows are
 * the ways out; a way leads to another card or to an end.
 */
export interface CardsPicture extends Described {
  readonly picture: "cards";
  readonly cards: readonly Card[];
  readonly ends: readonly End[];
  /** Above the ends; `null` where there are none. */
  readonly endsTitle: string | null;
}

export interface Card {
  readonly id: string;
  /** As printed where the step is described. */
  readonly number: string;
  readonly title: string;
  /** Under the title: who is in charge. */
  readonly note: string | null;
  readonly rows: readonly Way[];
}

export interface Way {
  readonly text: string;
  /** The id of a card or of an end. */
  readonly to: string;
}

export interface End {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly note: string | null;
  /** How it looks: what was wanted, what is put off, what failed, what goes on elsewhere. */
  readonly mark: "done" | "later" | "failed" | "passed";
}
