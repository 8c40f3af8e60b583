import { conditionInWords } from "../../conditions/condition-words.ts";
import { formatDuration } from "../../values/duration.ts";
import { quoted } from "../../values/language.ts";
import { controlPart, controlReferences } from "../control.ts";
import { conditionReferences, dictionaryReferences } from "../fact-references.ts";
import type { OwnershipFile } from "../generated/ownership.ts";
import { orderedCondition } from "../ordered-rules.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart } from "../outline-parts.ts";
import { tableOfOutline, textCells } from "../outline-table.ts";
import { liveValueReferences, referencesTo, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import { factAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";
import { claimReferences, claimsPart, readClaims } from "./ownership/claims.ts";
import type { AbsenceStep, Curator, OverlapRule, Ownership, TeamMember } from "./ownership/content.ts";

const words = {
  overlaps: { ru: "Пересечения: чей клиент", en: "Overlaps: whose client" },
  case: { ru: "Случай", en: "Case" },
  when: { ru: "Когда", en: "When" },
  curator: { ru: "Куратор", en: "Curator" },
  note: { ru: "Пояснение", en: "Note" },
  rest: { ru: "во всех остальных случаях", en: "in all other cases" },
  others: { ru: "Что видят другие", en: "What others see" },
  team: { ru: "Команда клиента", en: "The client team" },
  absence: { ru: "Куратора нет", en: "When the curator is away" },
  appointed: { ru: "назначает", en: "appointed by" },
  "current-curator": { ru: "нынешний куратор", en: "the present curator" },
  "first-recorded": { ru: "кто первый внёс клиента в CRM", en: "who recorded the client first" },
  "last-contact": { ru: "кто говорил с клиентом последним", en: "who spoke with the client last" },
  "same-region": { ru: "чей это регион", en: "whose region it is" },
  replaces: { ru: "Заменяет куратора", en: "Takes the curator's place" },
  by: { ru: "по имени", en: "by name" },
  "head-company-curator": { ru: "куратор головной компании", en: "the curator of the head company" },
} as const;

const events: Readonly<Record<AbsenceStep["on"], Readonly<Record<"ru" | "en", string>>>> = {
  leave: { ru: "Отпуск", en: "Leave" },
  illness: { ru: "Болезнь", en: "Illness" },
  dismissal: { ru: "Увольнение", en: "Dismissal" },
  transfer: { ru: "Смена куратора", en: "Change of curator" },
};

function teamText({ text, replaces, named }: TeamMember, { lang, facts }: TableContext): string {
  if (replaces === undefined) return text;
  const when = replaces.map((event) => events[event][lang].toLowerCase()).join(", ");
  const name = named === undefined ? "" : `; ${words.by[lang]}: ${quoted(facts.get(named)?.title ?? named, lang)}`;
  return `${text} ${words.replaces[lang]}: ${when}${name}.`;
}

function readOverlap(
  file: OwnershipFile["overlaps"][number],
  index: number,
  count: number,
  context: ReadContext,
): OverlapRule {
  const { id, title, text } = file;
  const place = { path: ["overlaps", index], last: index === count - 1 };
  const about = { id, title, ...orderedCondition(file, place, context), ...(text === undefined ? {} : { text }) };
  switch (file.owner) {
    case "role":
      return { ...about, owner: file.owner, role: file.role };
    case "appointed":
      return { ...about, owner: file.owner, by: file.by, within: durationOf(file.within) };
    default:
      return { ...about, owner: file.owner };
  }
}

function curatorInWords(rule: Curator, { lang, roleTitle }: TableContext): string {
  switch (rule.owner) {
    case "role":
      return roleTitle(rule.role);
    case "appointed":
      return `${words.appointed[lang]} ${roleTitle(rule.by)}, ${formatDuration(rule.within, lang)}`;
    default:
      return words[rule.owner][lang];
  }
}

function outlineOf(content: Ownership, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  return [
    purposePart(content.purpose, lang),
    rulesPart(content.rules, lang),
    ...claimsPart(content, context),
    {
      title: words.overlaps[lang],
      head: [words.case, words.when, words.curator, words.note].map((word) => word[lang]),
      items: content.overlaps.map((rule, index) => ({
        id: `overlaps/${rule.id}`,
        title: rule.title,
        path: ["overlaps", index],
        cells: textCells(
          rule.title,
          rule.when === undefined ? words.rest[lang] : conditionInWords(rule.when, context),
          curatorInWords(rule, context),
          rule.text ?? "",
        ),
      })),
    },
    {
      title: words.others[lang],
      items: content.others.map(({ id, roles, text }, index) => ({
        id: `others/${id}`,
        title: roles.map(roleTitle).join(", "),
        path: ["others", index],
        text,
      })),
    },
    {
      title: words.team[lang],
      items: content.team.map((member, index) => ({
        id: `team/${member.id}`,
        title: roleTitle(member.role),
        path: ["team", index],
        text: teamText(member, context),
      })),
    },
    {
      title: words.absence[lang],
      items: content.absence.map(({ id, title, on, text, role, within }, index) => ({
        id: `absence/${id}`,
        title: `${events[on][lang]}: ${title}`,
        path: ["absence", index],
        text,
        role: roleTitle(role),
        within: formatDuration(within, lang),
      })),
    },
    controlPart(content.control, context),
  ];
}

function overlapReferences(rule: OverlapRule, index: number, { places }: ReadContext): Reference[] {
  const path = ["overlaps", index];
  return [
    ...conditionReferences([rule.when], [...path, "when"], places),
    ...(rule.owner === "role" ? referenceTo("role", rule.role, [...path, "role"], places) : []),
    ...(rule.owner === "appointed" ? referenceTo("role", rule.by, [...path, "by"], places) : []),
  ];
}

export const ownership: Kind<OwnershipFile, Ownership> = {
  kind: "ownership",
  read: (file, context) => {
    const { purpose, rules, overlaps, others, team, absence, control } = file;
    for (const [index, { named }] of team.entries()) {
      if (named !== undefined) factAt(named, ["text"], ["team", index, "named"], context);
    }
    return {
      purpose,
      rules,
      ...readClaims(file, context),
      overlaps: overlaps.map((rule, index) => readOverlap(rule, index, overlaps.length, context)),
      others,
      team,
      absence: absence.map((step) => ({ ...step, within: durationOf(step.within) })),
      control: control ?? [],
    };
  },
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf: (content, context) => {
    const { places } = context;
    return [
      ...content.overlaps.flatMap((rule, index) => overlapReferences(rule, index, context)),
      ...content.others.flatMap(({ roles }, index) => referencesTo("role", roles, ["others", index, "roles"], places)),
      ...(["team", "absence"] as const).flatMap((part) =>
        content[part].flatMap(({ role }, index) => referenceTo("role", role, [part, index, "role"], places)),
      ),
      ...claimReferences(content, context),
      ...content.team.flatMap(({ named }, index) =>
        named === undefined ? [] : dictionaryReferences([named], ["team", index, "named"], places),
      ),
      ...controlReferences(content.control, places),
      ...liveValueReferences(content, places),
    ];
  },
  tableOf: (content, part, context) => tableOfOutline(outlineOf(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
