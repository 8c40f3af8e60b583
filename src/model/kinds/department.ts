import { problem } from "../../diagnostics/catalogue.ts";
import type { DepartmentFile } from "../generated/department.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { liveValueReferences, referencesOfKeys, referencesTo, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import { hoursAt } from "../read-hours.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Department } from "./department/content.ts";
import { departmentOutline, staffTable } from "./department/outline.ts";

function readContent(file: DepartmentFile, context: ReadContext): Department {
  file["client-teams"].forEach(({ owner, substitute }, index) => {
    if (substitute !== owner) return;
    const range = context.places.valueAt(["client-teams", index, "substitute"]);
    context.report(problem("role-replaces-itself", range, { role: owner }));
  });
  return {
    goals: file.goals,
    hours: hoursAt(file.hours, ["hours"], context),
    leaders: file.leaders,
    teams: file.teams.map(({ posts, ...team }) => ({ ...team, posts: new Map(Object.entries(posts)) })),
    rules: file.rules ?? {},
    clientTeams: file["client-teams"],
    measures: file.measures,
    organising: file.organising.map(({ within, regulations, ...step }) => ({
      ...step,
      ...(within === undefined ? {} : { within: durationOf(within) }),
      regulations: regulations ?? [],
    })),
  };
}

function referencesOf(content: Department, { places }: ReadContext): Reference[] {
  const teams = content.teams.flatMap(({ leader, posts }, index) => [
    ...referenceTo("role", leader, ["teams", index, "leader"], places),
    ...referencesOfKeys("role", posts.keys(), ["teams", index, "posts"], places),
  ]);
  const clientTeams = content.clientTeams.flatMap(({ categories, owner, substitute, members }, index) => {
    const path = ["client-teams", index];
    return [
      ...referencesTo("category", categories, [...path, "categories"], places),
      ...referenceTo("role", owner, [...path, "owner"], places),
      ...referenceTo("role", substitute, [...path, "substitute"], places),
      ...referencesOfKeys("role", Object.keys(members), [...path, "members"], places),
    ];
  });
  const steps = content.organising.flatMap(({ role, regulations }, index) => [
    ...referenceTo("role", role, ["organising", index, "role"], places),
    ...referencesTo("regulation", regulations, ["organising", index, "regulations"], places),
  ]);
  const { goals, teams: teamTexts, rules, clientTeams: clientTexts, measures, organising } = content;
  return [
    ...referencesTo("role", content.leaders, ["leaders"], places),
    ...teams,
    ...clientTeams,
    ...measures.flatMap(({ role }, index) => referenceTo("role", role, ["measures", index, "role"], places)),
    ...steps,
    ...liveValueReferences({ goals, teams: teamTexts, rules, measures, organising }, places),
    ...liveValueReferences(clientTexts, places, ["client-teams"]),
  ];
}

export const department: Kind<DepartmentFile, Department> = {
  kind: "department",
  read: readContent,
  clausesOf: (content, context) => clausesOfOutline(departmentOutline(content, context), context),
  referencesOf,
  tableOf: (content, part, context) =>
    part === undefined || part === "teams" ? staffTable(content, context) : undefined,
  sectionsOf: (content, context) => sectionsOfOutline(departmentOutline(content, context), context.lang),
};
