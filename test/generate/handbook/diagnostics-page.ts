import { catalogue } from "../../../src/diagnostics/catalogue.ts";
import type { Message } from "../../../src/diagnostics/message.ts";
import { code, page, table } from "./markdown.ts";
import { sampleFacts } from "./sample-facts.ts";

const severities = { error: "ошибка", warning: "предупреждение" } as const;

/** A sentence in a table: signs that Markdown or HTML would take for their own stay letters. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]]/g, (sign) => `\\${sign}`);
}

/** Every code that Reglament can say, with its sentences over sample facts. */
export function diagnosticsPage(): string {
  const messages = Object.entries(catalogue as unknown as Readonly<Record<string, Message>>);
  const rows = messages
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { severity, ru }]) => {
      const { text, help = "" } = ru(sampleFacts(name));
      return [`<a id="${name}"></a>${code(name)}`, severities[severity], plain(text), plain(help)];
    });
  return page([
    "# Что может сказать проверка",
    "Ошибка останавливает работу, предупреждение спрашивает. Имена, числа и даты в примерах условные, … — место для своего слова.",
    table(["Код", "Строгость", "Что не так", "Что сделать"], rows),
  ]);
}
