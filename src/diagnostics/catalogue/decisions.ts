import { error } from "../message.ts";

/** Why a question cannot be asked, what is wrong with a deal, and which situations came out otherwise. */
export const decisionMessages = {
  "no-price-policy": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `На ${day} не действует ни одна ценовая политика: скидку не по чему решать`,
      help: "Добавьте файл вида price-policy или проверьте его срок действия (effective).",
    }),
    en: ({ day }) => ({
      text: `No price policy is in force on ${day}: there is nothing to decide a discount by`,
      help: "Add a file of kind price-policy, or check when it is in force (effective).",
    }),
  }),
  "no-authority": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `На ${day} не действует регламент полномочий: некому согласовать скидку выше положенной`,
      help: "Добавьте файл вида authority с вопросом discount или проверьте его срок действия (effective).",
    }),
    en: ({ day }) => ({
      text: `No regulation of authority is in force on ${day}: nobody may approve a discount above the allowed one`,
      help: "Add a file of kind authority with the question discount, or check when it is in force (effective).",
    }),
  }),
  "no-categories": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `На ${day} не действует регламент категорий клиентов: категорию не по чему определить`,
      help: "Добавьте файл вида categories или проверьте его срок действия (effective).",
    }),
    en: ({ day }) => ({
      text: `No list of client categories is in force on ${day}: there is nothing to decide a category by`,
      help: "Add a file of kind categories, or check when it is in force (effective).",
    }),
  }),
  "no-vat-table": error<{ day: string; mode: string }>({
    ru: ({ day, mode }) => ({
      text: `В ценовой политике vat: ${mode}, а таблицы ставок НДС, действующей на ${day}, нет`,
      help: "Добавьте файл вида vat. Если цены без НДС и он не начисляется, напишите vat: none.",
    }),
    en: ({ day, mode }) => ({
      text: `The price policy says vat: ${mode}, but no table of VAT rates is in force on ${day}`,
      help: "Add a file of kind vat. If there is no VAT at all, write vat: none.",
    }),
  }),
  "several-in-force": error<{ kind: string; ids: readonly string[]; day: string }>({
    ru: ({ kind, ids, day }) => ({
      text: `На ${day} действует сразу несколько регламентов вида ${kind}: ${ids.join(", ")}`,
      help: "Оставьте один или разведите сроки действия (effective), чтобы было ясно, по какому решать.",
    }),
    en: ({ kind, ids, day }) => ({
      text: `Several regulations of kind ${kind} are in force on ${day}: ${ids.join(", ")}`,
      help: "Keep one, or move the times they are in force apart (effective), so that it is clear which one decides.",
    }),
  }),
};
