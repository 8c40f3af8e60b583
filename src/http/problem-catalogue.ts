import type { ServiceLanguage } from "./language.ts";

type Arguments = Readonly<Record<string, string | number | undefined>>;

interface Sentence {
  readonly title: string;
  readonly detail?: string;
}

interface ProblemKind {
  readonly status: number;
  readonly say: Readonly<Record<ServiceLanguage, (args: Arguments) => Sentence>>;
}

const meant = {
  ru: ({ suggestion }: Arguments): string =>
    suggestion === undefined ? "" : ` Вероятно, имелось в виду «${suggestion}».`,
  en: ({ suggestion }: Arguments): string => (suggestion === undefined ? "" : ` Did you mean "${suggestion}"?`),
};

/** Everything that the service may refuse with. A code is never reused. */
const kinds = {
  "malformed-json": {
    status: 400,
    say: {
      ru: () => ({ title: "Это не JSON" }),
      en: () => ({ title: "This is no JSON" }),
    },
  },
  "not-utf8": {
    status: 400,
    say: {
      ru: () => ({ title: "Это не UTF-8", detail: "JSON передают в UTF-8; перекодируйте тело из windows-1251." }),
      en: () => ({ title: "This is no UTF-8", detail: "JSON is sent in UTF-8; convert the body." }),
    },
  },
  "no-body": {
    status: 400,
    say: {
      ru: () => ({ title: "Тело пусто", detail: "Передайте сделку в JSON: объект с фактами." }),
      en: () => ({ title: "The body is empty", detail: "Send a deal as JSON: an object of facts." }),
    },
  },
  "key-twice": {
    status: 400,
    say: {
      ru: () => ({ title: "Ключ записан дважды", detail: "Сделку, которая говорит два разных слова, решать нельзя." }),
      en: () => ({
        title: "A key is written twice",
        detail: "A deal that says two things cannot be decided by either.",
      }),
    },
  },
  "wrong-query": {
    status: 400,
    say: {
      ru: (args) => ({
        title: "Параметр запроса неверен",
        detail: `${args.name}=${args.value} не понять; можно: ${args.expected}.${meant.ru(args)}`,
      }),
      en: (args) => ({
        title: "A query parameter is wrong",
        detail: `${args.name}=${args.value} is not understood; possible: ${args.expected}.${meant.en(args)}`,
      }),
    },
  },
  "malformed-request": {
    status: 400,
    say: {
      ru: () => ({ title: "Запрос не разобрать" }),
      en: () => ({ title: "The request cannot be read" }),
    },
  },
  "no-key": {
    status: 401,
    say: {
      ru: () => ({ title: "Нужен ключ", detail: "Передайте его так: Authorization: Bearer КЛЮЧ или X-API-Key: КЛЮЧ." }),
      en: () => ({ title: "A key is needed", detail: "Send it as Authorization: Bearer KEY or X-API-Key: KEY." }),
    },
  },
  "wrong-key": {
    status: 403,
    say: {
      ru: () => ({ title: "Ключ не подходит", detail: "Сверьте его с REGLAMENT_API_KEY службы." }),
      en: () => ({ title: "The key does not fit", detail: "Compare it with the REGLAMENT_API_KEY of the service." }),
    },
  },
  "foreign-host": {
    status: 403,
    say: {
      ru: () => ({
        title: "Чужое имя узла",
        detail: "Без ключа служба отвечает только на localhost, 127.0.0.1 и [::1].",
      }),
      en: () => ({
        title: "A foreign host name",
        detail: "Without a key the service answers to localhost, 127.0.0.1 and [::1] only.",
      }),
    },
  },
  "unknown-question": {
    status: 404,
    say: {
      ru: (args) => ({
        title: "Такого вопроса нет",
        detail: `Вопроса «${args.question}» нет.${meant.ru(args)} Можно спросить: ${args.questions}.`,
      }),
      en: (args) => ({
        title: "There is no such question",
        detail: `There is no question "${args.question}".${meant.en(args)} You may ask: ${args.questions}.`,
      }),
    },
  },
  "no-such-place": {
    status: 404,
    say: {
      ru: () => ({ title: "Здесь ничего нет", detail: "Что есть, перечислено в /openapi.json." }),
      en: () => ({ title: "There is nothing here", detail: "What there is, is listed in /openapi.json." }),
    },
  },
  "wrong-method": {
    status: 405,
    say: {
      ru: ({ allowed }) => ({ title: "Не тот метод", detail: `Здесь можно: ${allowed}.` }),
      en: ({ allowed }) => ({ title: "A wrong method", detail: `Possible here: ${allowed}.` }),
    },
  },
  "too-slow": {
    status: 408,
    say: {
      ru: () => ({ title: "Тело шло слишком долго" }),
      en: () => ({ title: "The body took too long to arrive" }),
    },
  },
  "too-large": {
    status: 413,
    say: {
      ru: ({ limit }) => ({
        title: "Слишком много",
        detail: `Помещается байт: ${limit}. Много сделок передают как NDJSON.`,
      }),
      en: ({ limit }) => ({
        title: "Too much",
        detail: `At most ${limit} bytes are taken. Send many deals as NDJSON.`,
      }),
    },
  },
  "unsupported-content": {
    status: 415,
    say: {
      ru: ({ accepted }) => ({ title: "В таком виде не принять", detail: `Content-Type может быть: ${accepted}.` }),
      en: ({ accepted }) => ({ title: "Not in this form", detail: `Content-Type may be: ${accepted}.` }),
    },
  },
  "wrong-deal": {
    status: 422,
    say: {
      ru: () => ({ title: "В сделке ошибка", detail: "Пока она не исправлена, решения нет." }),
      en: () => ({ title: "The deal is wrong", detail: "There is no decision until it is corrected." }),
    },
  },
  "wrong-texts": {
    status: 422,
    say: {
      ru: () => ({
        title: "Регламенты переданы не так",
        detail: 'Нужен объект "имя файла": "текст YAML", например {"regulations/facts.yaml": "kind: facts\\n…"}.',
      }),
      en: () => ({
        title: "The regulations are not sent as they should be",
        detail: 'An object "file name": "YAML text" is needed, such as {"regulations/facts.yaml": "kind: facts\\n…"}.',
      }),
    },
  },
  "nothing-to-decide-by": {
    status: 422,
    say: {
      ru: ({ day }) => ({
        title: "Решать не по чему",
        detail: `Регламенты, действующие на ${day}, на вопрос не отвечают.`,
      }),
      en: ({ day }) => ({
        title: "There is nothing to decide by",
        detail: `The regulations in force on ${day} do not answer the question.`,
      }),
    },
  },
  unexpected: {
    status: 500,
    say: {
      ru: () => ({ title: "Ошибка в самой службе", detail: "Она записана в журнал; сообщите о ней разработчикам." }),
      en: () => ({ title: "A bug in the service itself", detail: "It is in the log; please report it." }),
    },
  },
  "not-ready": {
    status: 503,
    say: {
      ru: () => ({
        title: "Решать пока не по чему",
        detail: "Регламенты ещё не прочитаны или в них ошибки: см. /readyz.",
      }),
      en: () => ({
        title: "There is nothing to decide by yet",
        detail: "The regulations are not read yet or have errors: see /readyz.",
      }),
    },
  },
  busy: {
    status: 503,
    say: {
      ru: () => ({ title: "Проверка уже идёт", detail: "Повторите через несколько секунд." }),
      en: () => ({ title: "A validation is under way", detail: "Try again in some seconds." }),
    },
  },
  "validation-too-long": {
    status: 503,
    say: {
      ru: () => ({ title: "Проверка шла слишком долго", detail: "Передайте меньше файлов." }),
      en: () => ({ title: "The validation took too long", detail: "Send fewer files." }),
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof kinds;

export const problemCatalogue: Readonly<Record<ProblemCode, ProblemKind>> = kinds;
