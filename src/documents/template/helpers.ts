import { eq } from "./helpers/eq.ts";
import type { Helper } from "./helpers/helper.ts";
import { plural } from "./helpers/plural.ts";
import { sumInWords } from "./helpers/sum-in-words.ts";
import { text } from "./helpers/text.ts";
import { amount, date, money, number, percent, quantity } from "./helpers/values.ts";

/** Every helper that a template may call: the visible list. */
const helpers: Readonly<Record<string, Helper>> = {
  amount,
  date,
  eq,
  money,
  number,
  percent,
  plural,
  quantity,
  sumInWords,
  text,
};

export const helperNames: readonly string[] = Object.keys(helpers);

export function isHelper(name: string): boolean {
  return Object.hasOwn(helpers, name);
}

/** The helper of a name that `isHelper` knows. */
export function helperOf(name: string): Helper {
  const helper = helpers[name];
  if (helper === undefined) throw new Error(`no helper ${name}`);
  return helper;
}
