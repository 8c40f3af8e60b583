import { error } from "../message.ts";
import { suggested } from "./suggestion.ts";

const named = {
  status: { ru: "Статуса", en: "status", list: "statuses" },
  field: { ru: "Поля", en: "field", list: "fields" },
} as const;

/** What can be wrong with the register of offers: its regulation and the rows that are printed. */
export const offerRegisterMessages = {
  "register-name-unknown": error<{
    what: "status" | "field";
    name: string;
    suggestion: string | undefined;
    known: readonly string[];
  }>({
    ru: ({ what, name, suggestion, known }) => ({
      text: `${named[what].ru} «${name}» в этом реестре нет`,
      help: `${suggested(suggestion).ru}В ${named[what].list} объявлены: ${known.join(", ")}.`,
    }),
    en: ({ what, name, suggestion, known }) => ({
      text: `The register has no ${named[what].en} "${name}"`,
      help: `${suggested(suggestion).en}Declared in ${named[what].list}: ${known.join(", ")}.`,
    }),
  }),
  "register-field-reserved": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `Столбец «${name}» есть в любом реестре, объявлять его полем не нужно`,
      help: "Удалите это поле или дайте ему другое имя.",
    }),
    en: ({ name }) => ({
      text: `Every register has the column "${name}": it is no field of its own`,
      help: "Remove this field, or give it another name.",
    }),
  }),
  "offer-status-without-way-out": error<{ status: string }>({
    ru: ({ status }) => ({
      text: `Из статуса «${status}» нет ни одного перехода: предложение застрянет в нём навсегда`,
      help: "Добавьте переход из него в moves или напишите final: true, если на этом всё кончается.",
    }),
    en: ({ status }) => ({
      text: `No move leads from the status "${status}": an offer would stay there for ever`,
      help: "Add a move from it to moves, or write final: true when this is the end.",
    }),
  }),
  "offer-status-not-final": error<{ status: string }>({
    ru: ({ status }) => ({
      text: `Статус «${status}» назван последним, а из него есть переход`,
      help: "Уберите final: true или переход из этого статуса.",
    }),
    en: ({ status }) => ({
      text: `The status "${status}" is said to be final, and a move leads from it`,
      help: "Remove final: true, or the move from this status.",
    }),
  }),
  "offer-status-unreachable": error<{ status: string; first: string }>({
    ru: ({ status, first }) => ({
      text: `В статус «${status}» предложение не попадёт: от первого статуса «${first}» к нему не ведут переходы`,
      help: "Добавьте переход в этот статус или удалите его.",
    }),
    en: ({ status, first }) => ({
      text: `No offer gets the status "${status}": no moves lead to it from the first status "${first}"`,
      help: "Add a move to this status, or remove it.",
    }),
  }),
  "register-none": error<Record<never, never>>({
    ru: () => ({
      text: "На эту дату не действует ни один реестр предложений",
      help: "Добавьте регламент вида offer-register или проверьте сроки действия.",
    }),
    en: () => ({
      text: "No register of offers is in force on this date",
      help: "Add a regulation of kind offer-register, or check the periods.",
    }),
  }),
  "register-column-missing": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `В таблице предложений нет столбца «${name}»`,
      help: "Первая строка таблицы называет столбцы: number, version, status и поля реестра — именами или названиями.",
    }),
    en: ({ name }) => ({
      text: `The table of offers has no column "${name}"`,
      help: "The first line names the columns: number, version, status and the fields of the register, by name or title.",
    }),
  }),
  "register-needs": error<{ number: string; status: string; names: readonly string[] }>({
    ru: ({ number, status, names }) => ({
      text: `Предложение ${number} в статусе «${status}», а не записано: ${names.join(", ")}`,
      help: "Впишите недостающее или верните предложение в прежний статус.",
    }),
    en: ({ number, status, names }) => ({
      text: `The offer ${number} has the status "${status}", and this is not recorded: ${names.join(", ")}`,
      help: "Write down what is missing, or return the offer to its earlier status.",
    }),
  }),
  "register-value-form": error<{ title: string; type: "date" | "money" | "version" }>({
    ru: ({ title, type }) => ({
      text: `«${title}» записано не так`,
      help: {
        date: "Нужна дата: 2026-11-18 или 18.11.2026.",
        money: "Нужна сумма числом: 93530.50.",
        version: "Нужно целое число от 1.",
      }[type],
    }),
    en: ({ title, type }) => ({
      text: `"${title}" is not written right`,
      help: {
        date: "A date is needed: 2026-11-18 or 18.11.2026.",
        money: "An amount is needed, as a number: 93530.50.",
        version: "A whole number from 1 is needed.",
      }[type],
    }),
  }),
  "register-reason-unknown": error<{ reason: string; suggestion: string | undefined; known: readonly string[] }>({
    ru: ({ reason, suggestion, known }) => ({
      text: `Причины «${reason}» в реестре нет`,
      help: `${suggested(suggestion).ru}Есть: ${known.join(", ")}.`,
    }),
    en: ({ reason, suggestion, known }) => ({
      text: `The register has no reason "${reason}"`,
      help: `${suggested(suggestion).en}There are: ${known.join(", ")}.`,
    }),
  }),
  "register-version-doubled": error<{ number: string; version: number }>({
    ru: ({ number, version }) => ({
      text: `Предложение ${number}, версия ${version}, записано дважды`,
      help: "Удалите повтор или поставьте номер следующей версии.",
    }),
    en: ({ number, version }) => ({
      text: `The offer ${number}, version ${version}, is recorded twice`,
      help: "Remove the repeat, or write the number of the next version.",
    }),
  }),
  "register-version-alive": error<{ number: string; version: number; earlier: string }>({
    ru: ({ number, version, earlier }) => ({
      text: `У предложения ${number} есть версия новее, а версия ${version} всё ещё действует`,
      help: `Прежняя версия получает статус «${earlier}».`,
    }),
    en: ({ number, version, earlier }) => ({
      text: `The offer ${number} has a newer version, and version ${version} is still alive`,
      help: `The earlier version gets the status "${earlier}".`,
    }),
  }),
  "register-unreadable": error<{ detail: string }>({
    ru: ({ detail }) => ({
      text: `Таблица предложений не читается: ${detail}`,
      help: "Сохраните её как CSV в UTF-8: первая строка — названия столбцов, дальше по строке на версию.",
    }),
    en: ({ detail }) => ({
      text: `The table of offers cannot be read: ${detail}`,
      help: "Save it as CSV in UTF-8: the first line names the columns, then one line a version.",
    }),
  }),
};
