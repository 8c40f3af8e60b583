import { formatDuration } from "../../../values/duration.ts";
import { formatHours } from "../../../values/hours.ts";
import { quoted } from "../../../values/language.ts";
import { wholeQuantity } from "../../../values/quantity.ts";
import type { OutlineItem, OutlinePart } from "../../outline.ts";
import { itemsOfTexts } from "../../outline-texts.ts";
import type { Cell, LiveTable, TableContext } from "../../table.ts";
import type { ClientTeam, Department, OrganisingStep, Team } from "./content.ts";

type Naming = Pick<TableContext, "lang" | "roleTitle" | "regulationTitle">;

const words = {
  goals: { ru: "Цели и задачи", en: "Goals and tasks" },
  hours: { ru: "Часы работы", en: "Working hours" },
  hoursAre: { ru: "Отдел работает в рабочие дни", en: "The department works on working days" },
  leaders: { ru: "Руководители", en: "Leaders" },
  staff: { ru: "Команды и штат", en: "Teams and posts" },
  staffHead: {
    ru: ["Команда", "Роль", "Человек", "Ведёт команду"],
    en: ["Team", "Role", "People", "Team leader"],
  },
  division: { ru: "Разделение обязанностей", en: "Division of duties" },
  rules: { ru: "Правила устройства", en: "Rules of the department" },
  categories: { ru: "Категории клиентов", en: "Categories of clients" },
  owner: { ru: "Ведёт", en: "Owner" },
  substitute: { ru: "замещает", en: "replaced by" },
  measures: { ru: "Признаки здорового отдела", en: "Measures of a healthy department" },
  healthy: { ru: "Здоров, если", en: "Healthy when" },
  organising: { ru: "Шаги организации", en: "Steps of organising" },
  kept: { ru: "Закреплено", en: "Kept in" },
} as const;

const text = (value: string): Cell => ({ type: "text", value });

function staffItems(team: Team, index: number, { roleTitle }: Naming): OutlineItem[] {
  return [...team.posts].map(([role, count]): OutlineItem => {
    const people = { type: "quantity", value: count * wholeQuantity } as const;
    return {
      id: `teams/${team.id}/${role}`,
      title: roleTitle(role),
      path: ["teams", index, "posts", role],
      value: people,
      cells: [text(team.title), text(roleTitle(role)), people, text(roleTitle(team.leader))],
    };
  });
}

function clientTeamItems(team: ClientTeam, index: number, { lang, roleTitle }: Naming): OutlineItem[] {
  const path = ["client-teams", index];
  const lead = `${words.categories[lang]}: ${team.categories.join(", ")}.`;
  const owner = `${words.owner[lang]}: ${roleTitle(team.owner)}; ${words.substitute[lang]}: ${roleTitle(team.substitute)}.`;
  return [
    { id: `client-teams/${team.id}`, title: `${lead} ${owner}`, path },
    ...Object.entries(team.members).map(([role, does]) => ({
      id: `client-teams/${team.id}/members/${role}`,
      title: roleTitle(role),
      path: [...path, "members", role],
      text: does,
    })),
    ...Object.entries(team.absence).map(([id, what]) => ({
      id: `client-teams/${team.id}/absence/${id}`,
      title: what,
      path: [...path, "absence", id],
    })),
  ];
}

function stepItem(step: OrganisingStep, index: number, { lang, roleTitle, regulationTitle }: Naming): OutlineItem {
  const titles = step.regulations.map((id) => quoted(regulationTitle?.(id) ?? id, lang));
  const kept = titles.length === 0 ? "" : ` *${words.kept[lang]}:* ${titles.join(", ")}.`;
  return {
    id: `organising/${step.id}`,
    title: step.title,
    path: ["organising", index],
    text: `${step.text}${kept}`,
    role: roleTitle(step.role),
    ...(step.within === undefined ? {} : { within: formatDuration(step.within, lang) }),
  };
}

/** A department as printed. */
export function departmentOutline(content: Department, naming: Naming): OutlinePart[] {
  const { lang, roleTitle } = naming;
  const hours = formatHours(content.hours);
  const measures = content.measures.map(
    ({ id, title, how, healthy, role, when }, index): OutlineItem => ({
      ...{ id: `measures/${id}`, title, path: ["measures", index] },
      ...{ text: `${how} *${words.healthy[lang]}:* ${healthy}`, role: roleTitle(role), within: when },
    }),
  );
  return [
    { title: words.goals[lang], items: itemsOfTexts(content.goals, "goals") },
    {
      title: words.hours[lang],
      items: [
        {
          ...{ id: "hours", title: `${words.hoursAre[lang]}: ${hours}.`, path: ["hours"] },
          value: { type: "text", value: hours },
        },
      ],
    },
    {
      title: words.leaders[lang],
      items: content.leaders.map((role, index) => ({
        ...{ id: `leaders/${role}`, title: roleTitle(role), path: ["leaders", index] },
      })),
    },
    {
      title: words.staff[lang],
      head: words.staffHead[lang],
      items: content.teams.flatMap((team, index) => staffItems(team, index, naming)),
    },
    {
      title: words.division[lang],
      items: content.teams.map((team, index) => ({
        ...{ id: `teams/${team.id}`, title: team.title, path: ["teams", index], text: team.does },
        role: roleTitle(team.leader),
      })),
    },
    { title: words.rules[lang], items: itemsOfTexts(content.rules, "rules") },
    ...content.clientTeams.map((team, index) => ({
      title: team.title,
      items: clientTeamItems(team, index, naming),
    })),
    { title: words.measures[lang], items: measures },
    {
      title: words.organising[lang],
      items: content.organising.map((step, index) => stepItem(step, index, naming)),
    },
  ];
}

/** Teams, roles and head counts for other regulations' pages. */
export function staffTable(content: Department, naming: Naming): LiveTable {
  const rows = content.teams.flatMap((team, index) => staffItems(team, index, naming).map(({ cells }) => cells ?? []));
  return { head: words.staffHead[naming.lang], rows };
}
