import { error, warning } from "../message.ts";

/** What can be wrong with the periods of one regulation, and of several of one kind. */
export const editionMessages = {
  "editions-overlap": error<{ id: string; from: string; to: string }>({
    ru: ({ id, from, to }) => ({
      text: `Регламент «${id}» на одни и те же дни есть в двух файлах (с ${from}${to === "" ? "" : ` по ${to}`})`,
      help: "Дайте одному из них другой id или закройте старую редакцию ключом effective.to.",
    }),
    en: ({ id, from, to }) => ({
      text: `The regulation "${id}" stands in two files for the same days (from ${from}${to === "" ? "" : ` to ${to}`})`,
      help: "Give one of them another id, or close the old edition with effective.to.",
    }),
  }),
  "editions-gap": warning<{ id: string; from: string; to: string }>({
    ru: ({ id, from, to }) => ({
      text: `С ${from} по ${to} регламент «${id}» не действует: между редакциями разрыв`,
      help: "Сдвиньте effective.from новой редакции или effective.to старой.",
    }),
    en: ({ id, from, to }) => ({
      text: `From ${from} to ${to} the regulation "${id}" is not in force: a gap between editions`,
      help: "Move effective.from of the new edition or effective.to of the old one.",
    }),
  }),
  "second-of-kind": error<{ kind: string; other: string }>({
    ru: ({ kind, other }) => ({
      text: `Второй регламент вида ${kind} на те же дни: решения не знали бы, какой применять (первый — «${other}»)`,
      help: "Объедините их или разведите сроки действия.",
    }),
    en: ({ kind, other }) => ({
      text: `A second regulation of kind ${kind} for the same days: decisions would not know which applies (the first is "${other}")`,
      help: "Join them, or separate their periods.",
    }),
  }),
};
