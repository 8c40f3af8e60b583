import { error, warning } from "../message.ts";

/** The ladder of authority: who stands on a step, with which limits. */
export const ladderMessages = {
  "ladder-step-without-role": error<Record<never, never>>({
    ru: () => ({
      text: "На ступени не названа роль",
      help: "Напишите role: одна роль, или roles: [...] — несколько равных.",
    }),
    en: () => ({
      text: "The step names no role",
      help: "Write role: for one role, or roles: [...] for several equals.",
    }),
  }),
  "ladder-step-role-and-roles": error<{ role: string }>({
    ru: ({ role }) => ({
      text: `На ступени написано и role, и roles: непонятно, кто решает`,
      help: `Внесите «${role}» в список roles или уберите список.`,
    }),
    en: ({ role }) => ({
      text: "The step has both role and roles: nobody can tell who decides",
      help: `Put "${role}" into the list of roles, or remove the list.`,
    }),
  }),
  "approvals-of-one": error<{ role: string }>({
    ru: ({ role }) => ({
      text: `approvals говорит, как согласуют несколько ролей, а названа одна: «${role}»`,
      help: "Назовите остальные роли списком или уберите approvals.",
    }),
    en: ({ role }) => ({
      text: `approvals says how several roles approve, but only "${role}" is named`,
      help: "Name the other roles in a list, or remove approvals.",
    }),
  }),
  "approvals-unsaid": error<{ roles: readonly string[] }>({
    ru: ({ roles }) => ({
      text: `Названы роли ${roles.join(", ")}, но не сказано, как они согласуют`,
      help: "Напишите approvals: together (все вместе) или approvals: in-order (по очереди).",
    }),
    en: ({ roles }) => ({
      text: `The roles ${roles.join(", ")} are named, but not how they approve`,
      help: "Write approvals: together (all at once) or approvals: in-order (one after another).",
    }),
  }),
  "ladder-limits-without-fact": error<Record<never, never>>({
    ru: () => ({
      text: "Пределы написаны для разных значений, но не сказано, какого факта",
      help: "Напишите рядом by: — факт, по значениям которого различаются пределы, например client.category.",
    }),
    en: () => ({
      text: "There is a limit for each of several values, but not of which fact",
      help: "Write by: next to it — the fact whose values have the limits, such as client.category.",
    }),
  }),
  "ladder-fact-without-limits": error<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `Предел зависит от факта «${fact}», но не написан для каждого его значения`,
      help: "Напишите up-to: { значение: предел, ... } или уберите by.",
    }),
    en: ({ fact }) => ({
      text: `The limit depends on the fact "${fact}", but is not written for each of its values`,
      help: "Write up-to: { value: limit, ... }, or remove by.",
    }),
  }),
  "ladder-steps-same-name": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `Две ступени зовутся одинаково: «${name}»`,
      help: "Дайте ступени своё имя: id — под ним на неё ссылаются решения и страницы.",
    }),
    en: ({ name }) => ({
      text: `Two steps have the same name: "${name}"`,
      help: "Give the step a name of its own: id — decisions and pages refer to it by that.",
    }),
  }),
  "ladder-step-idle": warning<{ roles: readonly string[] }>({
    ru: ({ roles }) => ({
      text: `Ступень ничего не решает: следующая — те же роли (${roles.join(", ")}) без условия и с большим пределом`,
      help: "Уберите эту ступень или добавьте условие when следующей.",
    }),
    en: ({ roles }) => ({
      text: `The step decides nothing: the next one has the same roles (${roles.join(", ")}), no condition and a higher limit`,
      help: "Remove this step, or give the next one the condition when.",
    }),
  }),
  "ladder-role-apart": error<{ role: string; between: string }>({
    ru: ({ role, between }) => ({
      text: `Роль «${role}» стоит на двух ступенях, а между ними — «${between}»`,
      help: "Ступени одной роли идут подряд: иначе она решала бы за ту, что выше неё.",
    }),
    en: ({ role, between }) => ({
      text: `The role "${role}" stands on two steps with "${between}" between them`,
      help: "Steps of one role follow each other: otherwise it would decide for the one above it.",
    }),
  }),
  "raise-above-equals": error<{ roles: readonly string[]; highest: string }>({
    ru: ({ roles, highest }) => ({
      text: `Согласуют несколько ролей, но все они ниже ступени равных ролей ${roles.join(", ")}`,
      help: `Назовите среди них роль не ниже этой ступени; сейчас старшая — «${highest}».`,
    }),
    en: ({ roles, highest }) => ({
      text: `Several roles approve, but all of them stand below the step of the equals ${roles.join(", ")}`,
      help: `Name a role that stands no lower than that step; the highest is now "${highest}".`,
    }),
  }),
};
