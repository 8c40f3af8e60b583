import type { Condition } from "../../conditions/condition.ts";
import { orderedTypes } from "../../conditions/fact-type.ts";
import { readCondition } from "../../conditions/read-condition.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Path } from "../../diagnostics/places.ts";
import { conditionReferences, factReferences } from "../fact-references.ts";
import type { ClientPathFile } from "../generated/client-path.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import { factAt, percentAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { ClientPath, HandedItem, HandOff } from "./client-path/content.ts";
import { clientPathOutline, clientPathTable } from "./client-path/outline.ts";

/** The condition at the path, or nothing when any part of it could not be read: half a condition says something else. */
function wholeConditionAt(raw: unknown, path: Path, context: ReadContext): Condition | undefined {
  let whole = true;
  const report = (diagnostic: Diagnostic): void => {
    whole = false;
    context.report(diagnostic);
  };
  const condition = readCondition(raw, path, { ...context, report });
  return whole ? condition : undefined;
}

function readHandOff(file: ClientPathFile, index: number, context: ReadContext): HandOff[] {
  const handOff = file["hand-offs"][index];
  if (handOff === undefined) return [];
  const { id, title, from, to, assigned } = handOff;
  const ownerOf = (stage: string): string => file.stages.find((known) => known.id === stage)?.owner ?? "";
  handOff["hands-over"].forEach((thing, at) => {
    if (typeof thing !== "string")
      factAt(
        thing.ready,
        [...orderedTypes, "choice", "text", "flag"],
        ["hand-offs", index, "hands-over", at, "ready"],
        context,
      );
  });
  const when = wholeConditionAt(handOff.when, ["hand-offs", index, "when"], context);
  const read = {
    ...{ id, title, from, to },
    ...(when === undefined ? {} : { when }),
    gives: handOff.gives ?? ownerOf(from),
    takes: handOff.takes ?? ownerOf(to),
    ...(assigned === undefined ? {} : { assigned }),
    handsOver: handOff["hands-over"].map((thing) => (typeof thing === "string" ? { item: thing } : thing)),
    within: durationOf(handOff.within),
    ...(handOff.conversion === undefined
      ? {}
      : { conversion: percentAt(handOff.conversion, ["hand-offs", index, "conversion"], context) }),
  };
  return [read];
}

/** The facts of candidates; each must be of a type that can be compared. */
function readCandidates({ candidates }: ClientPathFile, context: ReadContext): Pick<ClientPath, "candidates"> {
  if (candidates === undefined) return {};
  const { role, load, taken, weight, "last-taken": lastTaken } = candidates;
  factAt(role, ["choice"], ["candidates", "role"], context);
  if (lastTaken !== undefined) factAt(lastTaken, ["date"], ["candidates", "last-taken"], context);
  for (const [key, fact] of Object.entries({ load, taken, weight })) {
    if (fact !== undefined) factAt(fact, ["number", "quantity", "money"], ["candidates", key], context);
  }
  return {
    candidates: {
      role,
      ...(lastTaken === undefined ? {} : { lastTaken }),
      ...(load === undefined ? {} : { load }),
      ...(taken === undefined ? {} : { taken }),
      ...(weight === undefined ? {} : { weight }),
    },
  };
}

function readContent(file: ClientPathFile, context: ReadContext): ClientPath {
  factAt(file.stage, ["choice"], ["stage"], context);
  if (file.moment !== undefined) factAt(file.moment, ["moment"], ["moment"], context);
  return {
    stage: file.stage,
    ...(file.moment === undefined ? {} : { moment: file.moment }),
    ...readCandidates(file, context),
    stages: file.stages.map(({ id, title, called, owner, final, ...ways }) => ({
      ...{ id, title, called, owner },
      wayIn: ways["way-in"],
      wayOut: ways["way-out"],
      final: final ?? false,
    })),
    handOffs: file["hand-offs"].flatMap((_, index) => readHandOff(file, index, context)),
  };
}

function referencesOf(content: ClientPath, { places }: ReadContext): Reference[] {
  const owners = content.stages.flatMap(({ owner, wayIn, wayOut }, index) => {
    const path = ["stages", index];
    return [
      ...referenceTo("role", owner, [...path, "owner"], places),
      ...liveValueReferences(wayIn, places, [...path, "way-in"]),
      ...liveValueReferences(wayOut, places, [...path, "way-out"]),
    ];
  });
  const handOffs = content.handOffs.flatMap((handOff, index) => {
    const path = ["hand-offs", index];
    return [
      ...referenceTo("stage", handOff.from, [...path, "from"], places),
      ...referenceTo("stage", handOff.to, [...path, "to"], places),
      ...writtenRole(handOff.gives, [...path, "gives"], places),
      ...writtenRole(handOff.takes, [...path, "takes"], places),
      ...handOff.handsOver.flatMap((thing, at) => handedReferences(thing, [...path, "hands-over", at], places)),
      ...conditionReferences([handOff.when], [...path, "when"], places),
    ];
  });
  const { role, load, taken, weight, lastTaken } = content.candidates ?? {};
  return [
    ...factReferences([content.stage], ["stage"], places),
    ...factReferences([content.moment], ["moment"], places),
    ...factReferences([role], ["candidates", "role"], places),
    ...factReferences([lastTaken], ["candidates", "last-taken"], places),
    ...factReferences([load], ["candidates", "load"], places),
    ...factReferences([taken], ["candidates", "taken"], places),
    ...factReferences([weight], ["candidates", "weight"], places),
    ...owners,
    ...handOffs,
  ];
}

/** An item without a fact is written as plain text. */
function handedReferences({ item, ready }: HandedItem, path: Path, places: ReadContext["places"]): Reference[] {
  if (ready === undefined) return liveValueReferences(item, places, path);
  return [
    ...liveValueReferences(item, places, [...path, "item"]),
    ...factReferences([ready], [...path, "ready"], places),
  ];
}

/** A role that the file leaves to the owner of the stage is no reference of its own. */
function writtenRole(role: string, path: Path, places: ReadContext["places"]): Reference[] {
  return places.sourceAt(path) === undefined ? [] : referenceTo("role", role, path, places);
}

export const clientPath: Kind<ClientPathFile, ClientPath> = {
  kind: "client-path",
  read: readContent,
  clausesOf: (content, context) => clausesOfOutline(clientPathOutline(content, context), context),
  referencesOf,
  tableOf: (content, part, context) => clientPathTable(content, part, context),
  sectionsOf: (content, context) => sectionsOfOutline(clientPathOutline(content, context), context.lang),
};
