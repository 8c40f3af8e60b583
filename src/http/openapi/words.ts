import type { ServiceLanguage } from "../language.ts";

/** What the OpenAPI document says in sentences. */
export const documentWords = {
  ru: {
    title: "Регламент: решения отдела продаж",
    description:
      "Регламенты продаж отвечают на вопросы CRM и называют пункты, по которым решено. Чего не хватает, решение называет само (outcome: incomplete); мягче оно от этого не становится. Ничего не приводится к типу и не отбрасывается: неизвестный факт — отказ.",
    decide: (question: string) => `Решить вопрос ${question}`,
    decideMore:
      'Одна сделка — application/json. Много сделок — application/x-ndjson, по одной в строке: ответ идёт строка за строкой в том же порядке, ошибочная строка получает отказ с полем row. Читайте ответ, не дожидаясь конца отправки. Факты можно передать вложенно или плоским именем: "client.category".',
    explain: "Добавить обоснование: рассмотренные пункты и что изменило бы решение",
    asOf: "По регламентам на эту дату; по умолчанию сегодня у компании",
    language: "Язык отказов и обоснований: ru или en",
    deal: "Сделка",
    rows: "Сделки, по одной в строке",
    decision: "Решение",
    answers: "Решения и отказы, по одному в строке",
    refusal: "Отказ",
    validate: "Проверить тексты регламентов",
    validateMore: "Объект «имя файла: текст YAML». Ничего не сохраняется и ничего не меняется в том, что решает.",
    texts: "Тексты по именам файлов",
    report: "Отчёт проверки; пустой список — ошибок нет",
    live: "Процесс жив",
    ready: "Есть по чему решать",
    notReady: "Решать не по чему",
    document: "Это описание",
    health: "Состояние",
    decisions: "Решения",
    regulations: "Регламенты",
  },
  en: {
    title: "Reglament: decisions of a sales department",
    description:
      "Sales regulations answer the questions of a CRM and name the clauses that decided. What is missing a decision says itself (outcome: incomplete); it is never softer for that. Nothing is coerced and nothing is let fall: an unknown fact is refused.",
    decide: (question: string) => `Decide the question ${question}`,
    decideMore:
      'One deal is application/json. Many deals are application/x-ndjson, one a line: answers come line by line in the same order, and a wrong line gets a problem with the field row. Read the answer while you are still sending. Facts may be nested or flat: "client.category".',
    explain: "Add the explanation: the clauses considered, and what would change the decision",
    asOf: "By the regulations in force on this day; today at the company by default",
    language: "The language of problems and explanations: ru or en",
    deal: "A deal",
    rows: "Deals, one a line",
    decision: "The decision",
    answers: "Decisions and problems, one a line",
    refusal: "A problem",
    validate: "Validate texts of regulations",
    validateMore: 'An object of "file name: YAML text". Nothing is kept, and what decides does not change.',
    texts: "Texts by the names of their files",
    report: "The report of the check; an empty list is no problem",
    live: "The process is alive",
    ready: "There is something to decide by",
    notReady: "There is nothing to decide by",
    document: "This description",
    health: "Health",
    decisions: "Decisions",
    regulations: "Regulations",
  },
} as const satisfies Readonly<Record<ServiceLanguage, object>>;
