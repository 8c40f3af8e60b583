import { error, warning } from "../message.ts";

/** What can be wrong in norms, reports and motivation. */
export const controlMessages = {
  "norms-report-nothing": error<{ role: string }>({
    ru: ({ role }) => ({
      text: `У роли «${role}» норм нет: сверять нечего`,
      help: "Проверьте роль в facts или задайте ей нормы в регламенте вида norms.",
    }),
    en: ({ role }) => ({
      text: `The role "${role}" has no norms: there is nothing to compare`,
      help: "Check the role in facts, or give it norms in a regulation of kind norms.",
    }),
  }),
  "norms-report-uncounted": error<{ missing: readonly string[] }>({
    ru: ({ missing }) => ({
      text:
        missing.length === 0
          ? "Сколько положено за этот срок, не сосчитать: срок уходит в год без рабочего календаря"
          : `Сколько положено за этот срок, не сосчитать. Не хватает: ${missing.join(", ")}`,
      help:
        missing.length === 0
          ? "Добавьте рабочий календарь этого года или возьмите срок короче."
          : "Допишите эти факты или исправьте их: отсутствовать дольше, чем прошло, и сосчитать завтрашний день нельзя.",
    }),
    en: ({ missing }) => ({
      text:
        missing.length === 0
          ? "What is owed in this period cannot be counted: it reaches a year without a working calendar"
          : `What is owed in this period cannot be counted. Missing: ${missing.join(", ")}`,
      help:
        missing.length === 0
          ? "Add the working calendar of that year, or take a shorter period."
          : "Add these facts or correct them: nobody is absent for longer than has passed, and tomorrow is nobody's count.",
    }),
  }),
  "norms-report-open": warning<{ missing: readonly string[] }>({
    ru: ({ missing }) => ({
      text: `В отчёте останется «нет данных». Не хватает: ${missing.join(", ")}`,
      help: "Допишите эти факты в facts: ноль — это число, пустое поле — несданный отчёт.",
    }),
    en: ({ missing }) => ({
      text: `The report will say "no data". Missing: ${missing.join(", ")}`,
      help: "Add these facts: zero is a number, an empty field is a report that was not handed in.",
    }),
  }),
  "norm-not-handed-in": error<{ role: string; field: string; from: readonly string[] }>({
    ru: ({ role, field, from }) => ({
      text: `Норму роли «${role}» показывает поле «${field}», но эта роль его не заполняет`,
      help: `Добавьте роль в from отчёта или поля (сейчас: ${from.join(", ")}) либо укажите другое поле.`,
    }),
    en: ({ role, field, from }) => ({
      text: `The field "${field}" shows a norm of the role "${role}", but this role does not fill it in`,
      help: `Add the role to from of the report or the field (now: ${from.join(", ")}), or name another field.`,
    }),
  }),
  "norm-reported-rarely": error<{ field: string; per: string; every: string }>({
    ru: ({ field, per, every }) => ({
      text: `Норма задана на ${per}, а отчёт с полем «${field}» сдаётся реже (${every}): невыполнение увидят поздно`,
      help: "Перенесите поле в более частый отчёт или задайте норму на больший срок.",
    }),
    en: ({ field, per, every }) => ({
      text: `The norm is per ${per}, yet the report with the field "${field}" comes more rarely (${every}): a miss is seen late`,
      help: "Move the field to a more frequent report, or set the norm for a longer period.",
    }),
  }),
  "weights-not-whole": error<{ total: string }>({
    ru: ({ total }) => ({
      text: `Веса показателей плана в сумме дают ${total}, а не 100 %`,
      help: "Исправьте weight: выполнение плана считается по весам, вместе они дают 100.",
    }),
    en: ({ total }) => ({
      text: `The weights of the plan are ${total} together, not 100 %`,
      help: "Correct weight: fulfilment is counted by the weights, together they are 100.",
    }),
  }),
  "bonus-not-from-zero": error<{ from: string }>({
    ru: ({ from }) => ({
      text: `Премия названа только с ${from} плана: что ниже, не сказано`,
      help: "Начните с from: 0; если премии там нет, напишите 0.",
    }),
    en: ({ from }) => ({
      text: `The bonus is said only from ${from} of the plan: what is below is unsaid`,
      help: "Start with from: 0; write 0 when there is no bonus.",
    }),
  }),
  "bonus-not-to-the-end": error<{ below: string }>({
    ru: ({ below }) => ({
      text: `Премия названа только до ${below} плана: что выше, не сказано`,
      help: "Уберите below у последней ступени.",
    }),
    en: ({ below }) => ({
      text: `The bonus is said only below ${below} of the plan: what is above is unsaid`,
      help: "Remove below of the last band.",
    }),
  }),
  "bonus-falls": warning<Record<never, never>>({
    ru: () => ({
      text: "За большее выполнение плана платят меньше, чем за меньшее",
      help: "Проверьте числа: обычно премия растёт вместе с выполнением.",
    }),
    en: () => ({
      text: "More of the plan is paid less than less of it",
      help: "Check the numbers: a bonus usually grows with fulfilment.",
    }),
  }),
};
