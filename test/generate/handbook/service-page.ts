import { limits } from "../../../src/http/limits.ts";
import { problemCatalogue } from "../../../src/http/problem-catalogue.ts";
import { code, page, table } from "./markdown.ts";

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} МиБ`;
const seconds = (ms: number): string => `${ms / 1000} с`;

/** The page of the service: what it answers, what it refuses, by which limits. */
export function servicePage(): string {
  const places = [
    [
      "POST /v1/decisions/{вопрос}",
      "Решение: одна сделка в application/json или много в application/x-ndjson. `?explain=true` — с обоснованием, `?asOf=2026-03-10` — по регламентам на дату",
    ],
    [
      "POST /v1/validate",
      "Проверка присланных текстов: объект «имя файла: текст YAML»; ответ — то же, что `reglament check --format json`. На диск ничего не пишется",
    ],
    [
      "GET /openapi.json, /openapi-3.0.json",
      "Описание службы в OpenAPI 3.1 и 3.0: схемы фактов из словаря, решения, примеры из ситуаций",
    ],
    ["GET /livez", "Процесс жив"],
    ["GET /readyz", "Есть ли по чему решать (200 или 503), какой версией, какой набор не принят"],
  ];
  const bounds = [
    ["одна сделка, одна строка потока", megabytes(limits.dealBytes)],
    ["все тексты одной проверки", megabytes(limits.textsBytes)],
    ["время, за которое приходит тело", seconds(limits.bodyMs)],
    ["соединение без движения", seconds(limits.idleMs)],
    ["проверка текстов", seconds(limits.validationMs)],
    ["завершение службы: сколько ждут начатого", seconds(limits.leaveMs)],
  ];
  const refusals = Object.entries(problemCatalogue).map(([name, { status, say }]) => {
    const { title } = say.ru({});
    return [`<a id="${name}"></a>${code(name)}`, String(status), title];
  });
  return page([
    "# Служба: решения по HTTP",
    "`reglament serve` отвечает CRM: решает сделки по одной и потоком, проверяет регламенты, описывает себя в OpenAPI. Служба ничего не хранит между запросами: решение зависит только от сделки, даты и версии регламентов, и эта версия названа в каждом решении.",
    "```sh\nreglament serve                                        # только эта машина: http://127.0.0.1:8080\nREGLAMENT_API_KEY=... reglament serve --host 0.0.0.0   # для сети, с ключом\n```",
    table(
      ["Что", "Зачем"],
      places.map(([what = "", why = ""]) => [code(what), why]),
    ),
    "## Ключи",
    "Ключи берутся из переменной `REGLAMENT_API_KEY`; их может быть несколько, через запятую, чтобы менять без остановки. Вызывающий передаёт `Authorization: Bearer КЛЮЧ` или `X-API-Key: КЛЮЧ`. Без ключа служба слушает только свою машину и отвечает только на её имена. `/livez` и `/readyz` отвечают без ключа, но что именно не так в регламентах, без ключа не покажут. Ни ключи, ни содержимое сделок в журнал не попадают.",
    "## Регламенты меняются",
    "Файлы перечитываются при каждом изменении. Исправный набор решает со следующего запроса; начатый запрос, и поток тоже, до конца решается той версией, с которой начат. Набор с ошибками не принимается: об этом строка в журнале и `refused` в `/readyz`, а решает прежний.",
    "## Поток",
    "По одной сделке в строке, ответы в том же порядке. Ошибочная строка получает отказ с полем `row`, остальные решаются. Одно `id` дважды в потоке — отказ второй строке. Память не растёт с числом строк, но ответ нужно читать, не дожидаясь конца отправки: если его не читать, служба перестанет принимать.",
    "## Пределы",
    table(["Что", "Не больше"], bounds),
    "## Отказы",
    "Отказ — `application/problem+json` по RFC 9457: `type` (`https://reglament.dev/problems/` и код), `title`, `status`, `detail`, `code`, а в `errors` — каждая ошибка с местом в теле запроса (`pointer`, RFC 6901) или в регламентах (`file`, `line`). Язык — по `Accept-Language`. Сделка, для решения которой чего-то не хватает, — не отказ, а решение с исходом `incomplete`.",
    table(["Код", "HTTP", "Что не так"], refusals),
  ]);
}
