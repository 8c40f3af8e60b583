import { type BookFormat, type DocumentFormat, documentFormats } from "../model/document-format.ts";
import type { ConsoleLanguage } from "./language.ts";

/** The format that the end of a file's name says; `undefined` for a folder, and for any other name. */
export function formatNamedBy(out: string): DocumentFormat | undefined {
  return documentFormats.find((format) => out.toLowerCase().endsWith(`.${format}`));
}

/**
 * The format of a file to write: the one that was asked for, else what the end of its name says, else PDF. When the two
 * disagree, the sentence that says so: a file must be what it is called.
 */
export function outputFormat(
  to: BookFormat | undefined,
  out: string,
  lang: ConsoleLanguage,
): { readonly format: BookFormat } | { readonly refusal: string } {
  const named = formatNamedBy(out);
  if (to === undefined || named === undefined || to === named) return { format: to ?? named ?? "pdf" };
  return {
    refusal:
      lang === "ru"
        ? `Файл «${out}» назван как ${named}, а --to просит ${to}. Оставьте что-то одно.`
        : `The file "${out}" is named as ${named}, but --to asks for ${to}. Keep one of them.`,
  };
}
