import { error } from "../message.ts";
import { suggested } from "./suggestion.ts";

/** What can be wrong with regulations about clients and talking to them. */
export const clientMessages = {
  "unconditional-before-last": error<{ id: string }>({
    ru: ({ id }) => ({
      text: `Правило «${id}» без условия when стоит не последним: до следующих дело не дойдёт`,
      help: "Добавьте условие when или перенесите правило в конец: правила проверяются по порядку.",
    }),
    en: ({ id }) => ({
      text: `The rule "${id}" has no condition (when) and is not the last: the rules after it are never reached`,
      help: "Add a condition (when), or move the rule to the end: rules are tried in order.",
    }),
  }),
  "last-rule-conditional": error<{ id: string }>({
    ru: ({ id }) => ({
      text: `Последнее правило «${id}» с условием: что делать с остальными случаями, не сказано`,
      help: "Уберите when или добавьте в конец правило без условия.",
    }),
    en: ({ id }) => ({
      text: `The last rule "${id}" has a condition: what to do in all other cases is left unsaid`,
      help: "Remove when, or add a rule without a condition at the end.",
    }),
  }),
  "script-target-unknown": error<{ target: string; suggestion: string | undefined }>({
    ru: ({ target, suggestion }) => ({
      text: `В сценарии нет шага или исхода «${target}»`,
      help: `${suggested(suggestion).ru}Ответ ведёт к шагу (steps) или исходу (ends) этого же сценария.`,
    }),
    en: ({ target, suggestion }) => ({
      text: `The script has no step or end "${target}"`,
      help: `${suggested(suggestion).en}An answer leads to a step (steps) or an end (ends) of the same script.`,
    }),
  }),
  "script-place-doubled": error<{ id: string }>({
    ru: ({ id }) => ({
      text: `«${id}» — и шаг, и исход этого сценария: непонятно, куда ведёт ответ`,
      help: "Переименуйте один из них.",
    }),
    en: ({ id }) => ({
      text: `"${id}" is both a step and an end of this script: it is not clear where an answer leads`,
      help: "Rename one of them.",
    }),
  }),
  "script-place-unreachable": error<{ id: string; place: string }>({
    ru: ({ id, place }) => ({
      text: `До ${place === "step" ? "шага" : "исхода"} «${id}» разговор никогда не дойдёт`,
      help: "Направьте к нему ответ (then) или удалите его.",
    }),
    en: ({ id, place }) => ({
      text: `The talk never comes to the ${place} "${id}"`,
      help: "Lead an answer to it (then), or remove it.",
    }),
  }),
  "script-never-ends": error<{ id: string }>({
    ru: ({ id }) => ({
      text: `С шага «${id}» разговор не кончается: ни один ответ не ведёт к исходу`,
      help: "Добавьте ответ, который ведёт к исходу (ends) — сразу или через другие шаги.",
    }),
    en: ({ id }) => ({
      text: `From the step "${id}" the talk never ends: no answer leads to an end`,
      help: "Add an answer that leads to an end (ends), at once or through other steps.",
    }),
  }),
  "category-without-standard": error<{ category: string }>({
    ru: ({ category }) => ({
      text: `Для категории «${category}» нет коммуникативного стандарта`,
      help: `Добавьте файл вида communication-standard с category: ${category}.`,
    }),
    en: ({ category }) => ({
      text: `The category "${category}" has no communication standard`,
      help: `Add a file of kind communication-standard with category: ${category}.`,
    }),
  }),
  "second-standard": error<{ category: string; other: string }>({
    ru: ({ category, other }) => ({
      text: `Второй коммуникативный стандарт для категории «${category}» на те же дни (первый — «${other}»)`,
      help: "Объедините их или разведите сроки действия.",
    }),
    en: ({ category, other }) => ({
      text: `A second communication standard for the category "${category}" on the same days (the first is "${other}")`,
      help: "Join them, or separate their periods.",
    }),
  }),
  "dossier-field-doubled": error<{ field: string }>({
    ru: ({ field }) => ({
      text: `Поле «${field}» стоит в досье дважды: непонятно, кто его заполняет`,
      help: "Оставьте поле в одном разделе.",
    }),
    en: ({ field }) => ({
      text: `The field "${field}" stands in the dossier twice: it is not clear who fills it`,
      help: "Keep the field in one section.",
    }),
  }),
  "mandatory-field-without-fact": error<{ field: string }>({
    ru: ({ field }) => ({
      text: `Поле «${field}» обязательное, но это не факт словаря: CRM не сможет проверить, заполнено ли оно`,
      help: "Объявите факт в словаре (kind: facts) и напишите в поле fact: имя-факта — или уберите required.",
    }),
    en: ({ field }) => ({
      text: `The field "${field}" is mandatory but no fact of the dictionary: the CRM could not tell whether it is filled`,
      help: "Declare a fact in the dictionary (kind: facts) and write fact: its-name in the field, or remove required.",
    }),
  }),
  "mandatory-fact-without-source": error<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `Поле «${fact}» обязательное, но в словаре не сказано, откуда CRM его берёт`,
      help: "Добавьте факту ключ source: где в CRM лежит значение.",
    }),
    en: ({ fact }) => ({
      text: `The field "${fact}" is mandatory, but the dictionary does not say where the CRM takes it`,
      help: "Add the key source to the fact: where the CRM keeps the value.",
    }),
  }),
};
