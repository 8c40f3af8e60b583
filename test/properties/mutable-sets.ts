import { type ChangeableSet, type ReadSet, setBelow, shippedSet } from "../standard-set/shipped-set.ts";

/** What the shipped prices do not need, the examples say: together they use every part of the language of prices. */
const examples = ["prices-in-full", "points-and-gifts", "approvals"];

/** The sets whose files are broken. */
export const sets: readonly ChangeableSet[] = [
  shippedSet,
  ...(await Promise.all(examples.map((name) => setBelow(`examples/${name}/regulations`)))),
];

const setOf = new Map(sets.flatMap((set) => set.files.map(({ file }) => [file, set] as const)));

/** Text of every file of the sets. */
export const textOf: ReadonlyMap<string, string> = new Map(
  sets.flatMap(({ files }) => files.map(({ file, text }) => [file, text] as const)),
);

/** The set of a file, with another text in that file. */
export function setWith(file: string, text: string): ReadSet {
  const set = setOf.get(file);
  if (set === undefined) throw new Error(`no set has ${file}`);
  return set.with(new Map([[file, text]]));
}
