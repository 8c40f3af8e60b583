import { error } from "../message.ts";
import { suggested } from "./suggestion.ts";

/** Why a file gives no text. */
const unreadable: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  "utf-16": { ru: "он сохранён в UTF-16", en: "it is saved as UTF-16" },
  "one-byte": {
    ru: "он сохранён не в UTF-8, а, вероятно, в windows-1251",
    en: "it is not saved as UTF-8, but probably in an encoding of one byte, such as windows-1252",
  },
  missing: { ru: "его нет", en: "it is not there" },
  forbidden: { ru: "нет прав на чтение", en: "reading is not permitted" },
  folder: { ru: "это папка", en: "it is a folder" },
};

const encodings: ReadonlySet<string> = new Set(["utf-16", "one-byte"]);

/** What can be wrong with a project as a whole: files, kinds, the company card. */
/** A few names, and how many more there are. */
function someOf(names: readonly string[], more: string): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown}, ${more} ${names.length - 5}` : shown;
}

export const projectMessages = {
  "no-kind": error<{ kinds: readonly string[] }>({
    ru: ({ kinds }) => ({
      text: "Непонятно, что это за регламент: нет ключа kind",
      help: `Первой строкой напишите kind: и одно из: ${kinds.join(", ")}.`,
    }),
    en: ({ kinds }) => ({
      text: "It is not clear what regulation this is: there is no key kind",
      help: `Write kind: in the first line and one of: ${kinds.join(", ")}.`,
    }),
  }),
  "unknown-kind": error<{ kind: string; suggestion: string | undefined; kinds: readonly string[] }>({
    ru: ({ kind, suggestion, kinds }) => ({
      text: `Вида регламента «${kind}» нет`,
      help: `${suggested(suggestion).ru}Виды: ${kinds.join(", ")}.`,
    }),
    en: ({ kind, suggestion, kinds }) => ({
      text: `There is no kind of regulation "${kind}"`,
      help: `${suggested(suggestion).en}Kinds: ${kinds.join(", ")}.`,
    }),
  }),
  "no-regulations": error<{ folder: string }>({
    ru: ({ folder }) => ({
      text: `В папке ${folder} нет ни одного файла .yaml`,
      help: "Укажите папку проекта: --project ПАПКА; в ней должна быть папка regulations.",
    }),
    en: ({ folder }) => ({
      text: `The folder ${folder} has no .yaml file`,
      help: "Name the folder of the project: --project DIR; it must hold a folder regulations.",
    }),
  }),
  "file-unreadable": error<{ fault: string; detail: string }>({
    ru: ({ fault, detail }) => ({
      text: `Файл не удалось прочитать: ${unreadable[fault]?.ru ?? detail}`,
      help: encodings.has(fault)
        ? "Сохраните файл в UTF-8: «Сохранить как», кодировка UTF-8."
        : "Проверьте, что файл существует, доступен и сохранён в UTF-8.",
    }),
    en: ({ fault, detail }) => ({
      text: `The file could not be read: ${unreadable[fault]?.en ?? detail}`,
      help: encodings.has(fault)
        ? "Save the file as UTF-8: Save as, encoding UTF-8."
        : "Check that the file exists, is accessible and saved as UTF-8.",
    }),
  }),
  "unknown-time-zone": error<{ zone: string; suggestion: string | undefined }>({
    ru: ({ zone, suggestion }) => ({
      text: `Часового пояса «${zone}» нет`,
      help: `${suggested(suggestion).ru}Назовите место, по часам которого живёт компания: Europe/Moscow, Asia/Yekaterinburg.`,
    }),
    en: ({ zone, suggestion }) => ({
      text: `There is no time zone "${zone}"`,
      help: `${suggested(suggestion).en}Name a place whose clock the company goes by: Europe/London, America/New_York.`,
    }),
  }),
  "no-company": error<Record<never, never>>({
    ru: () => ({
      text: "В проекте нет карточки компании",
      help: "Добавьте файл вида company: название, валюта, роли.",
    }),
    en: () => ({ text: "The project has no company card", help: "Add a file of kind company: name, currency, roles." }),
  }),
  "unknown-facts": error<{ facts: readonly string[] }>({
    ru: ({ facts }) => ({
      text: `Правила спрашивают факты, которых нет в словаре: ${someOf(facts, "и ещё")}`,
      help: "Вероятно, нет файла вида facts, где они объявлены: верните его.",
    }),
    en: ({ facts }) => ({
      text: `Rules ask for facts that are in no dictionary: ${someOf(facts, "and more:")}`,
      help: "The file of kind facts that declares them is probably gone: bring it back.",
    }),
  }),
  "second-company": error<Record<never, never>>({
    ru: () => ({ text: "В проекте вторая карточка компании", help: "Оставьте одну: проект описывает одну компанию." }),
    en: () => ({ text: "The project has a second company card", help: "Keep one: a project describes one company." }),
  }),
};
