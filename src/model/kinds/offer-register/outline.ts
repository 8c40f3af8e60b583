import { formatDuration } from "../../../values/duration.ts";
import type { Language } from "../../../values/language.ts";
import { controlPart } from "../../control.ts";
import type { OfferRegisterFile } from "../../generated/offer-register.ts";
import type { OutlineItem, OutlinePart } from "../../outline.ts";
import { purposePart, rulesPart } from "../../outline-parts.ts";
import { textCells } from "../../outline-table.ts";
import { durationOf } from "../../read-duration.ts";
import type { TableContext } from "../../table.ts";

const words = {
  number: { ru: "Номер", en: "Number" },
  mask: { ru: "Образец", en: "Pattern" },
  taken: { ru: "Когда берётся", en: "When it is taken" },
  by: { ru: "Кто берёт", en: "Who takes it" },
  versions: { ru: "Версии", en: "Versions" },
  newWhen: { ru: "Новая версия, когда", en: "A new version when" },
  keptOfVersion: { ru: "Хранится от каждой версии", en: "Kept of every version" },
  earlier: { ru: "Прежняя версия получает статус", en: "The earlier version gets the status" },
  fields: { ru: "Что записано", en: "What is recorded" },
  field: { ru: "Поле", en: "Field" },
  form: { ru: "Вид", en: "Form" },
  source: { ru: "Откуда", en: "Source" },
  statuses: { ru: "Статусы", en: "Statuses" },
  status: { ru: "Статус", en: "Status" },
  means: { ru: "Что значит", en: "Meaning" },
  needs: { ru: "Что записано", en: "What must be recorded" },
  next: { ru: "Куда дальше", en: "Where next" },
  end: { ru: "никуда", en: "nowhere" },
  moves: { ru: "Переходы", en: "Moves" },
  from: { ru: "Из статуса", en: "From" },
  to: { ru: "В статус", en: "To" },
  when: { ru: "Когда", en: "When" },
  who: { ru: "Кто", en: "Who" },
  within: { ru: "Срок", en: "Within" },
  reasons: { ru: "Причины отказа", en: "Reasons for rejection" },
  reason: { ru: "Причина", en: "Reason" },
  remedy: { ru: "Что делаем", en: "What we do" },
  kept: { ru: "Сколько хранится", en: "How long it is kept" },
} as const;

const fieldForms = {
  text: { ru: "слова", en: "words" },
  date: { ru: "дата", en: "date" },
  money: { ru: "сумма", en: "amount" },
  reason: { ru: "причина из списка", en: "a reason of the list" },
} as const;

const plural = new Intl.PluralRules("ru");

function years(count: number, lang: Language): string {
  if (lang === "en") return `${count}\u00a0${count === 1 ? "year" : "years"}`;
  const form = plural.select(count);
  return `${count}\u00a0${form === "one" ? "год" : form === "few" ? "года" : "лет"}`;
}

function numberPart({ number }: OfferRegisterFile, { lang, roleTitle }: TableContext): OutlinePart {
  const item = (key: "mask" | "taken" | "by", text: string): OutlineItem => ({
    id: `number/${key}`,
    title: words[key][lang],
    path: ["number", key],
    text,
  });
  return {
    title: words.number[lang],
    items: [item("mask", number.mask), item("taken", number.taken), item("by", roleTitle(number.by))],
  };
}

function versionsPart({ versions, statuses }: OfferRegisterFile, { lang }: TableContext): OutlinePart {
  const list = (key: "new-when" | "kept", title: string): OutlineItem[] =>
    versions[key].map((text, index) => ({
      id: `versions/${key}/${index + 1}`,
      title,
      path: ["versions", key, index],
      text,
    }));
  const earlier = {
    id: "versions/earlier",
    title: words.earlier[lang],
    path: ["versions", "earlier"],
    text: statuses.find(({ id }) => id === versions.earlier)?.title ?? versions.earlier,
  };
  return {
    title: words.versions[lang],
    items: [...list("new-when", words.newWhen[lang]), ...list("kept", words.keptOfVersion[lang]), earlier],
  };
}

function fieldsPart({ fields }: OfferRegisterFile, { lang }: TableContext): OutlinePart {
  return {
    title: words.fields[lang],
    head: [words.field, words.form, words.source].map((word) => word[lang]),
    items: fields.map(({ id, title, type = "text", source }, index) => ({
      id: `fields/${id}`,
      title,
      path: ["fields", index],
      cells: textCells(title, fieldForms[type][lang], source),
    })),
  };
}

/** «Отправлено, Отменено»: the statuses by their titles, without repeats. */
const sideBySide = (titles: readonly string[]): string => [...new Set(titles)].join(", ");

function statusesPart({ statuses, fields, moves }: OfferRegisterFile, { lang }: TableContext): OutlinePart {
  const titleOf = (id: string): string => statuses.find((status) => status.id === id)?.title ?? id;
  const fieldTitle = (id: string): string => fields.find((field) => field.id === id)?.title.toLowerCase() ?? id;
  return {
    title: words.statuses[lang],
    head: [words.status, words.means, words.needs, words.next].map((word) => word[lang]),
    items: statuses.map(({ id, title, means, needs = [] }, index) => {
      const next = sideBySide(moves.flatMap(({ from, to }) => (from.includes(id) ? [titleOf(to)] : [])));
      return {
        id: `statuses/${id}`,
        title,
        path: ["statuses", index],
        value: { type: "text", value: title },
        cells: textCells(title, means, needs.map(fieldTitle).join(", ") || "—", next || words.end[lang]),
      };
    }),
  };
}

function movesPart({ statuses, moves }: OfferRegisterFile, { lang, roleTitle }: TableContext): OutlinePart {
  const titleOf = (id: string): string => statuses.find((status) => status.id === id)?.title ?? id;
  return {
    title: words.moves[lang],
    head: [words.from, words.to, words.when, words.who, words.within].map((word) => word[lang]),
    items: moves.map(({ id, from, to, when, by, within }, index) => {
      const limit = formatDuration(durationOf(within), lang);
      return {
        id: `moves/${id}`,
        title: `${sideBySide(from.map(titleOf))} → ${titleOf(to)}`,
        path: ["moves", index],
        value: { type: "text", value: limit },
        cells: textCells(sideBySide(from.map(titleOf)), titleOf(to), when, roleTitle(by), limit),
      };
    }),
  };
}

function reasonsPart({ reasons }: OfferRegisterFile, { lang }: TableContext): OutlinePart {
  return {
    title: words.reasons[lang],
    head: [words.reason, words.remedy].map((word) => word[lang]),
    items: reasons.map(({ id, title, then }, index) => ({
      id: `reasons/${id}`,
      title,
      path: ["reasons", index],
      cells: textCells(title, then),
    })),
  };
}

function keptPart({ kept }: OfferRegisterFile, { lang }: TableContext): OutlinePart {
  const value = years(kept.years, lang);
  const item = { id: "kept", title: value, path: ["kept"], value: { type: "text" as const, value }, text: kept.then };
  return { title: words.kept[lang], items: [item] };
}

/** The register as printed, part by part. */
export function offerRegisterOutline(content: OfferRegisterFile, context: TableContext): OutlinePart[] {
  return [
    purposePart(content.purpose, context.lang),
    numberPart(content, context),
    versionsPart(content, context),
    statusesPart(content, context),
    movesPart(content, context),
    fieldsPart(content, context),
    reasonsPart(content, context),
    keptPart(content, context),
    rulesPart(content.rules, context.lang),
    controlPart(content.control, context),
  ];
}
