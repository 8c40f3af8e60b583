import { objections } from "../../../model/kinds/objections.ts";
import type { Script } from "../../../model/kinds/script.ts";
import { quoted } from "../../../values/language.ts";
import type { SheetOf } from "./sheet.ts";

/** A talk as it is led with the phone in hand: what is said, what comes back, where to go then. */
export interface ScriptSheet {
  readonly situation: string;
  readonly goal: string;
  readonly audience: string;
  readonly steps: readonly {
    readonly number: string;
    readonly title: string;
    readonly say: string;
    readonly listen: string | null;
    readonly answers: readonly {
      readonly said: string;
      /** The number of the card with this objection. */
      readonly card: string | null;
      /** The number of the step or end that the answer leads to. */
      readonly to: string;
    }[];
  }[];
}

export const scriptSheet: SheetOf<Script, ScriptSheet> = (content, { context, inForce, live, number }) => {
  const { lang, roleTitle } = context;
  const steps = new Set(content.steps.map(({ id }) => id));
  const cards = new Map(
    inForce.regulations
      .filter(({ kind }) => kind === objections.kind)
      .flatMap(({ clauses }) => clauses.map(({ id, number: printed }) => [id, printed] as const)),
  );
  return {
    situation: live(content.situation),
    goal: live(content.goal),
    audience: content.audience.map(roleTitle).join(", "),
    steps: content.steps.map(({ id, title, say, listen, answers }) => ({
      number: number(`steps/${id}`),
      title: live(title),
      say: live(say),
      listen: listen === undefined ? null : live(listen),
      answers: answers.map(({ if: said, then, objection }) => ({
        said: quoted(live(said), lang),
        card: objection === undefined ? null : (cards.get(objection) ?? null),
        to: number(steps.has(then) ? `steps/${then}` : `ends/${then}`),
      })),
    })),
  };
};
