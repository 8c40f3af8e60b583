import type { Language } from "../../../values/language.ts";
import { type Percent, wholePercent } from "../../../values/percent.ts";
import type { Quantity } from "../../../values/quantity.ts";
import type { TrainingFile } from "../../generated/training.ts";

export type Question = TrainingFile["modules"][number]["questions"][number];

/** What must be known: regulations to read, a check of knowledge, the share of right answers that passes. */
export interface TrainingModule {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  /** Regulations and their parts: `offer`, `prices#base`. */
  readonly reads: readonly string[];
  readonly pass: Percent;
  readonly questions: readonly Question[];
}

/** A programme by days, its modules and the terms on which a newcomer stays. */
export interface Training {
  readonly purpose: string;
  readonly audience: readonly string[];
  readonly mentor: string;
  readonly days: TrainingFile["days"];
  readonly modules: readonly TrainingModule[];
  readonly acceptance: {
    readonly leader: string;
    readonly criteria: readonly {
      readonly id: string;
      readonly title: string;
      readonly atLeast: Quantity;
      readonly unit: string;
      readonly how: string;
    }[];
    readonly accepted: string;
    readonly refused: string;
  };
  readonly rules: Readonly<Record<string, string>>;
}

/** How many right answers pass the check of a module: the pass mark rounded up to whole questions. */
export function answersToPass({ pass, questions }: TrainingModule): number {
  return Math.ceil((pass * questions.length) / wholePercent);
}

/** All answers of a question in the order of the alphabet, so that their place betrays nothing, and is stable. */
export function answersOf({ right, wrong }: Question): { readonly text: string; readonly isRight: boolean }[] {
  const answers = [
    ...right.map((text) => ({ text, isRight: true })),
    ...wrong.map((text) => ({ text, isRight: false })),
  ];
  return answers.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

/** What an answer is called in its question and in the key. */
export function letterOf(index: number, lang: Language): string {
  return (lang === "ru" ? "абвгдежзик" : "abcdefghij").charAt(index);
}
