import { error, warning } from "../message.ts";

/** Why a deal gives no offer, and what to look at before an offer is sent. */
export const offerMessages = {
  "offer-of-other-day": error<{ deal: string; document: string }>({
    ru: ({ deal, document }) => ({
      text: `Предложение от ${document}, а сделка в нём — от ${deal}: сезонные скидки и НДС были бы чужого дня`,
      help: "Поставьте в сделку дату предложения.",
    }),
    en: ({ deal, document }) => ({
      text: `The offer is of ${document}, but its deal is of ${deal}: seasons and tax would be those of another day`,
      help: "Put the date of the offer into the deal.",
    }),
  }),
  "offer-preset-unknown": error<{ preset: string; suggestion: string | undefined; known: readonly string[] }>({
    ru: ({ preset, suggestion, known }) => ({
      text: `Заготовки «${preset}» в регламенте предложения нет`,
      help:
        suggestion !== undefined
          ? `Возможно, имелось в виду «${suggestion}».`
          : known.length === 0
            ? "Регламент не объявил ни одной: добавьте presets или уберите эту строку."
            : `Есть: ${known.join(", ")}.`,
    }),
    en: ({ preset, suggestion, known }) => ({
      text: `The regulation of the offer has no preset "${preset}"`,
      help:
        suggestion !== undefined
          ? `Perhaps "${suggestion}" was meant.`
          : known.length === 0
            ? "The regulation declares none: add presets, or delete this line."
            : `There are: ${known.join(", ")}.`,
    }),
  }),
  "offer-not-approved": error<{ outcome: string; approver: string }>({
    ru: ({ outcome, approver }) => ({
      text:
        {
          escalate: `Скидку в этом предложении ещё нужно согласовать: ${approver}`,
          deny: "По этой сделке отказ: предложение печатать нельзя",
          incomplete: "Для этой сделки не хватает данных: предложение печатать нельзя",
        }[outcome] ?? outcome,
      help: "Что не так, покажет reglament explain discount; предложение печатается, когда скидка одобрена.",
    }),
    en: ({ outcome, approver }) => ({
      text:
        {
          escalate: `The discount of this offer must be approved first: ${approver}`,
          deny: "This deal is denied: the offer cannot be printed",
          incomplete: "Facts of this deal are missing: the offer cannot be printed",
        }[outcome] ?? outcome,
      help: "reglament explain discount shows what is wrong; an offer is printed once its discount is approved.",
    }),
  }),
  "offer-outlives-discount": warning<{ day: string }>({
    ru: ({ day }) => ({
      text: `Предложение действует по ${day}, а его скидку в этот день уже не одобрили бы: закончится её срок или сменятся условия`,
      help: "Сократите срок предложения (valid-until) или решите, что компания сдержит эту цену до конца срока.",
    }),
    en: ({ day }) => ({
      text: `The offer is valid until ${day}, but on that day its discount would no longer be approved: it will have ended, or its terms will have changed`,
      help: "Shorten the offer (valid-until), or decide that the company keeps this price to the last day.",
    }),
  }),
  "offer-without-lines": error<Record<never, never>>({
    ru: () => ({
      text: "В сделке предложения нет строк (lines): печатать нечего",
      help: "Перечислите в deal.lines, что и по какой цене предлагается.",
    }),
    en: () => ({
      text: "The deal of the offer has no lines: there is nothing to print",
      help: "List in deal.lines what is offered and at what price.",
    }),
  }),
  "merge-file-twice": error<{ file: string; first: number }>({
    ru: ({ file, first }) => ({
      text: `Файл ${file} уже сделан по строке ${first}: номера документов совпали`,
      help: "У каждого документа свой номер (столбец number): исправьте его или удалите лишнюю строку.",
    }),
    en: ({ file, first }) => ({
      text: `The file ${file} has already been made of row ${first}: the numbers of the documents are the same`,
      help: "Every document has a number of its own (column number): correct it, or delete the row that is too many.",
    }),
  }),
};
