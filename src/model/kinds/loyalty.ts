import { readCondition, readValue } from "../../conditions/read-condition.ts";
import { problem } from "../../diagnostics/catalogue.ts";
import { conditionReferences, factReferences } from "../fact-references.ts";
import type { LoyaltyFile } from "../generated/loyalty.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { tableOfOutline } from "../outline-table.ts";
import { liveValueReferences, referencesOfKeys, referenceTo } from "../placed-references.ts";
import { factAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Loyalty, LoyaltyForClients, LoyaltyLevel } from "./loyalty/content.ts";
import { outlineOfLoyalty } from "./loyalty/outline.ts";

type LevelFile = LoyaltyFile["levels"][number];

function readLevel(file: LevelFile, index: number, count: number, context: ReadContext): LoyaltyLevel {
  const { id, gives, rise: rawRise, keep: rawKeep } = file;
  const path = ["levels", index];
  const last = index === count - 1;
  if (!last && rawRise === undefined) {
    context.report(problem("level-without-rise", context.places.valueAt([...path, "id"]), { level: id }));
  }
  const needless = rawRise !== undefined ? "rise" : rawKeep !== undefined ? "keep" : undefined;
  if (last && needless !== undefined) {
    const range = context.places.keyAt([...path, needless]);
    context.report(problem("lowest-level-conditional", range, { level: id, key: needless }));
  }
  const rise = rawRise === undefined ? undefined : readCondition(rawRise, [...path, "rise"], context);
  const keep = rawKeep === undefined ? undefined : readCondition(rawKeep, [...path, "keep"], context);
  return { id, gives, ...(rise === undefined ? {} : { rise }), ...(keep === undefined ? {} : { keep }) };
}

function readFall(file: LoyaltyFile, context: ReadContext): Loyalty["fall"] {
  const fact = factAt(file.level, ["choice"], ["level"], context);
  const atOnce = (file.fall["at-once"] ?? []).flatMap(({ id, title, when, to }, index) => {
    const path = ["fall", "at-once", index];
    if (fact !== undefined) readValue(fact, to, [...path, "to"], context);
    const condition = readCondition(when, [...path, "when"], context);
    return condition === undefined ? [] : [{ id, title, when: condition, to }];
  });
  const monthsBelow = file.fall["months-below"];
  if (monthsBelow !== undefined) factAt(monthsBelow, ["number"], ["fall", "months-below"], context);
  return { graceMonths: file.fall["grace-months"], ...(monthsBelow === undefined ? {} : { monthsBelow }), atOnce };
}

function readForClients(file: LoyaltyFile["for-clients"], context: ReadContext): LoyaltyForClients | undefined {
  if (file === undefined) return undefined;
  const { title, lead, says = {}, keeping = [] } = file;
  // Choices are keys here: what is wrong with one is shown at the key, not at the words behind it.
  const { places } = context;
  const atKeys: ReadContext = { ...context, places: { ...places, valueAt: (path) => places.keyAt(path) } };
  for (const [id, { choices = {} }] of Object.entries(says)) {
    const fact = Object.keys(choices).length === 0 ? undefined : context.facts.get(id);
    for (const choice of Object.keys(choices))
      if (fact !== undefined) readValue(fact, choice, ["for-clients", "says", id, "choices", choice], atKeys);
  }
  return { title, lead, says, keeping };
}

function referencesOf(content: Loyalty, { places }: ReadContext): Reference[] {
  const { levels, fall, review } = content;
  return [
    ...factReferences([content.level], ["level"], places),
    ...factReferences([fall.monthsBelow], ["fall", "months-below"], places),
    ...levels.flatMap(({ rise, keep }, index) => conditionReferences([rise, keep], ["levels", index], places)),
    ...fall.atOnce.flatMap(({ when }, index) => conditionReferences([when], ["fall", "at-once", index], places)),
    ...referenceTo("role", review.role, ["review", "role"], places),
    ...referencesOfKeys("fact", Object.keys(content["for-clients"]?.says ?? {}), ["for-clients", "says"], places),
    ...liveValueReferences(content, places),
  ];
}

export const loyalty: Kind<LoyaltyFile, Loyalty> = {
  kind: "loyalty",
  read: (file, context) => {
    const forClients = readForClients(file["for-clients"], context);
    return {
      purpose: file.purpose,
      level: file.level,
      levels: file.levels.map((level, index) => readLevel(level, index, file.levels.length, context)),
      fall: readFall(file, context),
      review: file.review,
      rules: file.rules ?? {},
      ...(forClients === undefined ? {} : { "for-clients": forClients }),
    };
  },
  clausesOf: (content, context) => clausesOfOutline(outlineOfLoyalty(content, context), context),
  referencesOf,
  tableOf: (content, part, context) => tableOfOutline(outlineOfLoyalty(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOfLoyalty(content, context), context.lang),
};
