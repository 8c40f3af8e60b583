import { type Command, InvalidArgumentError, Option } from "commander";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

const words = {
  summary: {
    ru: "отвечать CRM по HTTP: решения, проверка регламентов, OpenAPI",
    en: "answer a CRM over HTTP: decisions, validation of regulations, OpenAPI",
  },
  port: { ru: "порт; 0 — любой свободный", en: "the port; 0 picks a free one" },
  host: { ru: "на каком адресе слушать", en: "the address to listen on" },
  logLevel: { ru: "подробность журнала", en: "how much the log says" },
  badPort: { ru: "порт — целое число от 0 до 65535", en: "a port is a whole number from 0 to 65535" },
  examples: {
    ru: `
Примеры:
  reglament serve                                    только для этой машины: http://127.0.0.1:8080
  REGLAMENT_API_KEY=... reglament serve --host 0.0.0.0   для сети, с ключом (ключей может быть несколько, через запятую)
  curl -s localhost:8080/v1/decisions/discount -H 'content-type: application/json' -d @сделка.json

Адрес печатается в stdout, журнал (JSON, строка на событие) — в stderr. Регламенты перечитываются при изменении; набор с
ошибками не принимается, решает прежний. Ctrl-C завершает службу, ответив на начатое.

Код выхода: 0 — служба завершена, 2 — запустить не удалось.`,
    en: `
Examples:
  reglament serve                                    for this machine only: http://127.0.0.1:8080
  REGLAMENT_API_KEY=... reglament serve --host 0.0.0.0   for the network, with a key (several are divided by commas)
  curl -s localhost:8080/v1/decisions/discount -H 'content-type: application/json' -d @deal.json

The address is printed on stdout, the log (JSON, a line an event) on stderr. Regulations are read again when they change; a
set with errors is refused and the former one goes on deciding. Ctrl-C ends the service after it has answered what began.

Exit code: 0 the service has ended, 2 it could not be started.`,
  },
  "key-needed": {
    ru: (host: string) => `Слушать ${host} без ключа нельзя: любой в сети смог бы спрашивать о ваших ценах.
Задайте ключ и запустите снова:
  export REGLAMENT_API_KEY=$(node -p 'crypto.randomBytes(24).toString("base64url")')
Или оставайтесь на этой машине: --host 127.0.0.1\n`,
    en: (
      host: string,
    ) => `Listening on ${host} without a key is refused: anybody on the network could ask about your prices.
Set a key and start again:
  export REGLAMENT_API_KEY=$(node -p 'crypto.randomBytes(24).toString("base64url")')
Or stay on this machine: --host 127.0.0.1\n`,
  },
  "key-too-short": {
    ru: (_host: string, shortest: number) => `Ключ в REGLAMENT_API_KEY короче ${shortest} знаков: его можно подобрать.
Создайте новый: node -p 'crypto.randomBytes(24).toString("base64url")'\n`,
    en: (
      _host: string,
      shortest: number,
    ) => `A key in REGLAMENT_API_KEY has fewer than ${shortest} characters and can be guessed.
Make a new one: node -p 'crypto.randomBytes(24).toString("base64url")'\n`,
  },
} as const;

export function declareServe(program: Command, lang: ConsoleLanguage): void {
  const readPort = (text: string): number => {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError(words.badPort[lang]);
    return port;
  };
  program
    .command("serve")
    .description(words.summary[lang])
    .addOption(new Option("--port <port>", words.port[lang]).argParser(readPort).default(8080))
    .addOption(new Option("--host <host>", words.host[lang]).default("127.0.0.1"))
    .addOption(
      new Option("--log-level <level>", words.logLevel[lang])
        .choices(["error", "warn", "info", "debug", "silent"])
        .default("info"),
    )
    .addHelpText("after", words.examples[lang])
    .action((_options: unknown, command: Command) => run(optionsOf<ServeOptions>(command)));
}

async function run({ project, port, host, lang, logLevel }: ServeOptions & GlobalOptions): Promise<void> {
  const { serve } = await import("../../http/serve.ts");
  const { default: closeWithGrace } = await import("close-with-grace");
  const { REGLAMENT_API_KEY: apiKeys } = process.env;
  const log = { level: logLevel, stream: process.stderr };
  const served = await serve({ dir: project, host, port, lang, log, ...(apiKeys === undefined ? {} : { apiKeys }) });
  if (!served.ok) {
    process.stderr.write(words[served.reason][lang](host, served.shortest));
    process.exitCode = exitCodes.couldNotRun;
    return;
  }
  const { service } = served;
  closeWithGrace({ delay: 10_000, logger: false }, service.close);
  process.stdout.write(`${service.url}\n`);
}
