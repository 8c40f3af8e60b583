import type { Readable, Writable } from "node:stream";
import { cancel, intro, isCancel, select, text } from "@clack/prompts";
import {
  currencies,
  type NewProject,
  readCategories,
  readName,
  type VatMode,
  vatModes,
} from "../workspace/init/new-project.ts";
import type { ConsoleLanguage } from "./language.ts";

/** What the questions are about; what is already known is not asked. */
export type Answers = Pick<NewProject, "name" | "currency" | "vat" | "categories">;

/** Where the questions are put and answered; the terminal unless said otherwise. */
export interface Conversation {
  readonly input?: Readable;
  readonly output?: Writable;
}

const words = {
  intro: { ru: "Новый проект регламентов", en: "A new project of regulations" },
  name: { ru: "Полное название компании", en: "Full name of the company" },
  nameNeeded: { ru: "Название нужно для документов", en: "Documents need the name" },
  currency: { ru: "Валюта всех сумм (↑/↓ и Enter)", en: "Currency of every amount" },
  vat: { ru: "НДС в ценах (↑/↓ и Enter)", en: "VAT in prices" },
  categories: {
    ru: "Категории клиентов, от лучшей к обычной (от двух до четырёх, латиницей)",
    en: "Client categories, from the best to the ordinary one (two to four, in Latin letters)",
  },
  categoriesNeeded: { ru: "Например: VIP, A, B, C", en: "For example: VIP, A, B, C" },
  cancelled: { ru: "Ничего не создано.", en: "Nothing was made." },
} as const;

const vatWords: Readonly<Record<VatMode, Readonly<Record<ConsoleLanguage, string>>>> = {
  included: { ru: "цены уже с НДС", en: "prices hold VAT" },
  excluded: { ru: "НДС начисляется сверху", en: "VAT is added on top" },
  none: { ru: "без НДС", en: "no VAT" },
};

/** Asks what flags have not said; `defaults` are offered. `undefined` when the person walks away. */
export async function askNewProject(
  known: Partial<Answers>,
  defaults: Answers,
  lang: ConsoleLanguage,
  conversation: Conversation = {},
): Promise<Answers | undefined> {
  intro(words.intro[lang], conversation);
  // The library explains the keys under a list in English only.
  const showInstructions = lang === "en";
  const questions = {
    name: () =>
      text({
        message: words.name[lang],
        placeholder: defaults.name,
        validate: (line) => (readName(line ?? "") === undefined ? words.nameNeeded[lang] : undefined),
        ...conversation,
      }),
    currency: () =>
      select({
        message: words.currency[lang],
        options: currencies.map((value) => ({ value, label: value })),
        initialValue: defaults.currency,
        showInstructions,
        ...conversation,
      }),
    vat: () =>
      select({
        message: words.vat[lang],
        options: vatModes.map((value) => ({ value, label: vatWords[value][lang] })),
        initialValue: defaults.vat,
        showInstructions,
        ...conversation,
      }),
    categories: () =>
      text({
        message: words.categories[lang],
        initialValue: defaults.categories.join(", "),
        validate: (line) => (readCategories(line ?? "") === undefined ? words.categoriesNeeded[lang] : undefined),
        ...conversation,
      }),
  };
  const answers: Record<string, unknown> = { ...known };
  for (const [key, ask] of Object.entries(questions)) {
    if (answers[key] !== undefined) continue;
    const answer = await ask();
    if (isCancel(answer)) {
      cancel(words.cancelled[lang], conversation);
      return undefined;
    }
    answers[key] = key === "categories" ? readCategories(answer) : key === "name" ? readName(answer) : answer;
  }
  return { ...defaults, ...answers };
}
