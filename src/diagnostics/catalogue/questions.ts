import { error } from "../message.ts";

/** What a question lacks, and what is wrong with the lists of its input. */
export const questionMessages = {
  "no-regulation-of-kind": error<{ question: string; kind: string; day: string }>({
    ru: ({ question, kind, day }) => ({
      text: `На ${day} не действует ни один регламент вида ${kind}: на вопрос ${question} отвечать не по чему`,
      help: `Добавьте файл вида ${kind} или проверьте его срок действия (effective).`,
    }),
    en: ({ question, kind, day }) => ({
      text: `No regulation of kind ${kind} is in force on ${day}: there is nothing to answer the question ${question} by`,
      help: `Add a file of kind ${kind}, or check when it is in force (effective).`,
    }),
  }),
  "question-needs-key": error<{ question: string; id: string; key: string }>({
    ru: ({ question, id, key }) => ({
      text: `На вопрос ${question} по регламенту ${id} не ответить: здесь не сказано ${key}`,
      help: `Допишите сюда ключ ${key}; как он пишется, сказано в справочнике этого вида регламента.`,
    }),
    en: ({ question, id, key }) => ({
      text: `The question ${question} cannot be answered by ${id}: ${key} is not said here`,
      help: `Add the key ${key} here; the handbook page of this kind of regulation shows how to write it.`,
    }),
  }),
  "deal-list-no-list": error<{ where: string; value: string }>({
    ru: ({ where, value }) => ({
      text: `«${where}» должно быть списком, а стоит ${value}`,
      help: "Напишите список в квадратных скобках, даже если в нём одна запись.",
    }),
    en: ({ where, value }) => ({
      text: `"${where}" must be a list, not ${value}`,
      help: "Write a list in square brackets, even if it holds one entry.",
    }),
  }),
  "deal-list-too-long": error<{ where: string; count: number; limit: number }>({
    ru: ({ where, count, limit }) => ({
      text: `В «${where}» записей ${count}, а можно не больше ${limit}`,
      help: "Пришлите только тех, из кого выбирают.",
    }),
    en: ({ where, count, limit }) => ({
      text: `"${where}" has ${count} entries, at most ${limit} are allowed`,
      help: "Send only those who are to be chosen from.",
    }),
  }),
  "deal-item-twice": error<{ where: string; id: string }>({
    ru: ({ where, id }) => ({
      text: `«${where}»: запись с id ${id} уже есть в этом списке`,
      help: "Оставьте одну: по двум записям об одном и том же решать нельзя.",
    }),
    en: ({ where, id }) => ({
      text: `"${where}": the list already has an entry with id ${id}`,
      help: "Keep one: two entries about the same cannot be decided by.",
    }),
  }),
};
