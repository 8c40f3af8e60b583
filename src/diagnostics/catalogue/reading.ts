import { error } from "../message.ts";

/** What can be wrong before a file is a regulation at all: its text, its YAML. */
export const readingMessages = {
  "yaml-syntax": error<{ detail: string }>({
    ru: ({ detail }) => ({
      text: `Файл не читается как YAML: ${detail}`,
      help: "Проверьте отступы, двоеточия и парные кавычки в этом месте.",
    }),
    en: ({ detail }) => ({
      text: `The file is not valid YAML: ${detail}`,
      help: "Check indentation, colons and matching quotes here.",
    }),
  }),
};
