import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path } from "../diagnostics/places.ts";
import { keyProblems } from "./key-problems.ts";
import { type Finding, type FindingContext, isWithin, valueAtPath } from "./schema-finding.ts";
import { unionProblems } from "./union-problems.ts";
import { keyFormProblem, mostTelling, valueProblem } from "./value-problem.ts";

/** Complaints that only sum up others. */
const summaries = new Set(["if", "propertyNames", "allOf", "$ref"]);
const aboutKeys = new Set(["required", "additionalProperties", "unevaluatedProperties", "dependentRequired"]);
const unions = new Set(["anyOf", "oneOf"]);

function isAboutKeys({ path, keyword, params }: Finding, context: FindingContext): boolean {
  if (aboutKeys.has(keyword)) return true;
  if (keyword !== "discriminator" || params.error !== "tag") return false;
  return valueAtPath(context.value, [...path, String(params.tag)]) === undefined;
}

function groupByPath(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify(finding.path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** The outermost unions that found no alternative; what their alternatives said lies within their paths. */
function outerUnions(findings: readonly Finding[]): Finding[] {
  const all = findings.filter(({ keyword }) => unions.has(keyword)).sort((a, b) => a.path.length - b.path.length);
  const outer: Finding[] = [];
  for (const finding of all) {
    if (!outer.some(({ path }) => isWithin(finding.path, path))) outer.push(finding);
  }
  return outer;
}

/** All findings about one value in our words, one problem for one mistake; values that are known to be broken are left alone. */
export function translateFindings(findings: readonly Finding[], context: FindingContext): Diagnostic[] {
  const fresh = findings.filter(({ path, keyword }) => !summaries.has(keyword) && !isKnown(path, context));
  const outer = outerUnions(fresh);
  const own = fresh.filter(({ path }) => !outer.some((union) => isWithin(path, union.path)));
  const names = own.filter(({ propertyName }) => propertyName !== undefined);
  const others = own.filter(({ propertyName }) => propertyName === undefined);
  const keys = others.filter((finding) => isAboutKeys(finding, context));
  const values = others.filter((finding) => !isAboutKeys(finding, context));
  return [
    ...outer.flatMap((union) => unionProblems(union.path, union, context, translateFindings)),
    ...groupByPath(keys).flatMap((group) => keyProblems(group[0]?.path ?? [], group, context)),
    ...names.map((finding) => keyFormProblem(finding, context)),
    ...groupByPath(values).flatMap((group) => {
      const finding = mostTelling(group);
      return finding === undefined ? [] : [valueProblem(finding, context)];
    }),
  ];
}

function isKnown(path: Path, { places }: FindingContext): boolean {
  return places.isReported(path);
}
