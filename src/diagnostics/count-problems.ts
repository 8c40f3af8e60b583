import type { Diagnostic } from "./diagnostic.ts";

/** Russian forms of a noun by number: 1 ошибка, 2 ошибки, 5 ошибок. */
type RussianForms = Readonly<Record<"one" | "few" | "many", string>>;

const errors: RussianForms = { one: "ошибка", few: "ошибки", many: "ошибок" };
const warnings: RussianForms = { one: "предупреждение", few: "предупреждения", many: "предупреждений" };
const files: RussianForms = { one: "файле", few: "файлах", many: "файлах" };

const russianRules = new Intl.PluralRules("ru");

function russian(count: number, forms: RussianForms): string {
  const rule = russianRules.select(count);
  return `${count} ${rule === "one" || rule === "few" ? forms[rule] : forms.many}`;
}

function english(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** One line on how much was found: «2 ошибки и 1 предупреждение в 2 файлах». */
export function countProblems(diagnostics: readonly Diagnostic[], lang: "ru" | "en"): string {
  const wrong = diagnostics.filter(({ severity }) => severity === "error").length;
  const doubtful = diagnostics.length - wrong;
  const places = new Set(diagnostics.map(({ range }) => range.file)).size;
  const parts = [
    ...(wrong > 0 ? [lang === "ru" ? russian(wrong, errors) : english(wrong, "error")] : []),
    ...(doubtful > 0 ? [lang === "ru" ? russian(doubtful, warnings) : english(doubtful, "warning")] : []),
  ];
  if (parts.length === 0) return lang === "ru" ? "Ошибок нет" : "No problems found";
  return lang === "ru"
    ? `${parts.join(" и ")} в ${russian(places, files)}`
    : `${parts.join(" and ")} in ${english(places, "file")}`;
}
