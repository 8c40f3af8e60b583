import type { Language } from "../values/language.ts";

/** The language of a document as its file states it, BCP 47. */
export const languageTags: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB" };
