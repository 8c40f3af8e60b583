/** The two languages of content, documents and messages. Russian is first. */
export type Language = "ru" | "en";

/** Words in the quotation marks of the language: «слова» or “words”. */
export function quoted(words: string, lang: Language): string {
  return lang === "ru" ? `«${words}»` : `“${words}”`;
}

/** Groups thousands and sets the decimal sign as the language does: "1234.5" is «1 234,5» (no-break space) or "1,234.5". */
export function localDecimal(plain: string, lang: Language): string {
  const [whole = "", fraction] = plain.split(".");
  const separator = lang === "ru" ? "\u00a0" : ",";
  const digits = whole.replace("-", "");
  // Russian typography leaves four-digit numbers ungrouped in prose, but columns of money need one look: always group.
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, separator);
  const sign = whole.startsWith("-") ? "\u2212" : "";
  return sign + grouped + (fraction === undefined ? "" : (lang === "ru" ? "," : ".") + fraction);
}
