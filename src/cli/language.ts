/** The two languages that the console speaks. */
export type ConsoleLanguage = "ru" | "en";

/** A sentence of the console in both languages. */
export type Words = Readonly<Record<ConsoleLanguage, string>>;

/** The language of `--lang`, read before anything else, so that even a mistake in the command line is told in it. */
export function languageOf(argv: readonly string[]): ConsoleLanguage {
  const index = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[index];
  const value = word?.includes("=") === true ? word.slice("--lang=".length) : argv[index + 1];
  return index >= 0 && value === "en" ? "en" : "ru";
}
