import { conditionInWords } from "../../../conditions/condition-words.ts";
import { formatDuration } from "../../../values/duration.ts";
import type { Language } from "../../../values/language.ts";
import { formatPercent } from "../../../values/percent.ts";
import type { OutlineItem, OutlinePart } from "../../outline.ts";
import { factsPart, type NamedFact } from "../../outline-parts.ts";
import type { Cell, LiveTable, TableContext } from "../../table.ts";
import type { Assignment, ClientPath, HandOff } from "./content.ts";

type Naming = Pick<TableContext, "facts" | "currency" | "lang" | "roleTitle">;

const words = {
  stages: { ru: "Этапы", en: "Stages" },
  handOffs: { ru: "Передачи", en: "Hand-offs" },
  stageHead: {
    ru: ["Этап", "Клиента называем", "Отвечает", "Как приходит", "Как уходит"],
    en: ["Stage", "The client is called", "Owner", "Way in", "Way out"],
  },
  handOffHead: {
    ru: ["С этапа", "На этап", "Когда", "Передаёт", "Принимает", "Срок"],
    en: ["From", "To", "When", "Gives", "Takes", "Within"],
  },
  final: { ru: "путь может закончиться здесь", en: "the path may end here" },
  when: { ru: "Когда", en: "When" },
  gives: { ru: "Передаёт", en: "Gives" },
  takes: { ru: "принимает", en: "takes" },
  keeps: { ru: "Ведёт дальше", en: "Goes on leading" },
  handsOver: { ru: "Передаётся", en: "Handed over" },
  conversion: { ru: "Норма перехода, не меньше", en: "Conversion, at least" },
  stageFact: { ru: "На каком этапе клиент", en: "At which stage the client is" },
  moment: { ru: "Какой сейчас день и час", en: "What day and hour it is" },
  candidates: {
    role: { ru: "Роль кандидата", en: "The role of a candidate" },
    lastTaken: {
      ru: "Когда кандидат брал последний раз — для очереди",
      en: "When a candidate took last, for rotation",
    },
    load: { ru: "Сколько у кандидата сейчас — для нагрузки", en: "What a candidate has now, for the load" },
    taken: {
      ru: "Сколько кандидат взял за период — для весов",
      en: "What a candidate took in the period, for weights",
    },
    weight: { ru: "Вес кандидата", en: "The weight of a candidate" },
  },
  isReady: { ru: "Готово к передаче", en: "Ready to be handed over" },
} as const;

const assignmentWords: Readonly<Record<Assignment, Readonly<Record<"ru" | "en", string>>>> = {
  rotation: { ru: "по очереди", en: "in rotation" },
  load: { ru: "у кого меньше открытых клиентов", en: "whoever has the fewest open clients" },
  weight: { ru: "по очереди с весами из CRM", en: "in rotation with the weights of the CRM" },
  leader: { ru: "назначает руководитель", en: "the leader assigns" },
  same: { ru: "тот же человек, что и прежде", en: "the same person as before" },
};

const text = (value: string): Cell => ({ type: "text", value });

function stageItems(content: ClientPath, { lang, roleTitle }: Naming): OutlineItem[] {
  return content.stages.map(({ id, title, called, owner, wayIn, wayOut, final }, index) => ({
    id: `stages/${id}`,
    title,
    path: ["stages", index],
    value: { type: "text", value: title },
    cells: [
      text(title),
      text(called),
      text(roleTitle(owner)),
      text(wayIn),
      text(final ? `${wayOut} (${words.final[lang]})` : wayOut),
    ],
  }));
}

function takerOf({ takes, assigned }: HandOff, { lang, roleTitle }: Naming): string {
  return assigned === undefined ? roleTitle(takes) : `${roleTitle(takes)} (${assignmentWords[assigned][lang]})`;
}

function whenOf({ when }: HandOff, naming: Naming): string {
  return when === undefined ? "" : conditionInWords(when, naming);
}

function handOffText(handOff: HandOff, content: ClientPath, naming: Naming): string {
  const { lang, roleTitle } = naming;
  const stage = (id: string): string => content.stages.find((known) => known.id === id)?.title ?? id;
  const things = handOff.handsOver.map(({ item }) => item.replace(/\.$/, "")).join("; ");
  return [
    `${stage(handOff.from)} → ${stage(handOff.to)}.`,
    `*${words.when[lang]}:* ${whenOf(handOff, naming)}.`,
    handOff.gives === handOff.takes
      ? `*${words.keeps[lang]}:* ${takerOf(handOff, naming)}.`
      : `*${words.gives[lang]}:* ${roleTitle(handOff.gives)}, *${words.takes[lang]}:* ${takerOf(handOff, naming)}.`,
    `*${words.handsOver[lang]}:* ${things}.`,
    ...(handOff.conversion === undefined
      ? []
      : [`*${words.conversion[lang]}:* ${formatPercent(handOff.conversion, lang)}.`]),
  ].join(" ");
}

const candidateKeys = {
  role: "role",
  lastTaken: "last-taken",
  load: "load",
  taken: "taken",
  weight: "weight",
} as const;

function namedFacts({ stage, moment, candidates, handOffs }: ClientPath, lang: Language): NamedFact[] {
  const ofCandidates = (["role", "lastTaken", "load", "taken", "weight"] as const).map(
    (name): NamedFact => ({
      key: `candidates/${candidateKeys[name]}`,
      says: words.candidates[name][lang],
      fact: candidates?.[name],
      path: ["candidates", candidateKeys[name]],
    }),
  );
  const things = handOffs.flatMap(({ id, handsOver }, index) =>
    handsOver.map(
      ({ item, ready }, at): NamedFact => ({
        key: `hand-offs/${id}/${at + 1}`,
        says: `${words.isReady[lang]}: ${item.replace(/\.$/, "")}`,
        fact: ready,
        path: ["hand-offs", index, "hands-over", at],
      }),
    ),
  );
  return [
    { key: "stage", says: words.stageFact[lang], fact: stage, path: ["stage"] },
    { key: "moment", says: words.moment[lang], fact: moment, path: ["moment"] },
    ...ofCandidates,
    ...things,
  ];
}

/** The path as printed: a table of stages, then the hand-offs one by one. */
export function clientPathOutline(content: ClientPath, naming: Naming): OutlinePart[] {
  const { lang } = naming;
  const handOffs = content.handOffs.map((handOff, index): OutlineItem => {
    const within = formatDuration(handOff.within, lang);
    return {
      id: `hand-offs/${handOff.id}`,
      title: handOff.title,
      path: ["hand-offs", index],
      value: { type: "text", value: within },
      text: handOffText(handOff, content, naming),
      within,
    };
  });
  return [
    { title: words.stages[lang], head: words.stageHead[lang], items: stageItems(content, naming) },
    { title: words.handOffs[lang], items: handOffs },
    factsPart(namedFacts(content, lang), naming),
  ];
}

/** The stages, or with the part `hand-offs` the hand-offs, for other regulations' pages. */
export function clientPathTable(content: ClientPath, part: string | undefined, naming: Naming): LiveTable | undefined {
  const { lang, roleTitle } = naming;
  if (part === undefined || part === "stages") {
    return { head: words.stageHead[lang], rows: stageItems(content, naming).map(({ cells }) => cells ?? []) };
  }
  if (part !== "hand-offs") return undefined;
  const stage = (id: string): string => content.stages.find((known) => known.id === id)?.title ?? id;
  const rows = content.handOffs.map((handOff) => [
    text(stage(handOff.from)),
    text(stage(handOff.to)),
    text(whenOf(handOff, naming)),
    text(roleTitle(handOff.gives)),
    text(takerOf(handOff, naming)),
    text(formatDuration(handOff.within, lang)),
  ]);
  return { head: words.handOffHead[lang], rows };
}
