import { error, warning } from "../message.ts";

/** What can be wrong with what clients get beside the price list: loyalty, planned purchases, conditions, authority. */
export const cooperationMessages = {
  "level-without-rise": error<{ level: string }>({
    ru: ({ level }) => ({
      text: `Не сказано, как подняться до уровня «${level}», а за ним идут другие: до них дело не дойдёт`,
      help: "Добавьте rise — условие, при котором клиент получает уровень. Без условий — только последний.",
    }),
    en: ({ level }) => ({
      text: `It is not said how to reach the level "${level}", yet others follow: they can never be reached`,
      help: "Add rise, the condition of the level. Only the last level has none.",
    }),
  }),
  "lowest-level-conditional": error<{ level: string; key: string }>({
    ru: ({ level, key }) => ({
      text: `Последний уровень «${level}» с условием ${key}: кто не подошёл никуда, останется без уровня`,
      help: `Уберите ${key} или добавьте последним уровень без условий.`,
    }),
    en: ({ level, key }) => ({
      text: `The last level "${level}" has the condition ${key}: who fits nowhere gets no level`,
      help: `Remove ${key}, or add a level without conditions at the end.`,
    }),
  }),
  "choice-without-level": error<{ fact: string; choice: string }>({
    ru: ({ fact, choice }) => ({
      text: `У факта «${fact}» есть значение «${choice}», а уровня с таким id в программе нет`,
      help: `Добавьте уровень - id: ${choice} или уберите значение из словаря фактов.`,
    }),
    en: ({ fact, choice }) => ({
      text: `The fact "${fact}" has the value "${choice}", but the programme has no level of that id`,
      help: `Add the level - id: ${choice}, or remove the value from the dictionary of facts.`,
    }),
  }),
  "loyalty-without-discount": warning<{ fact: string; policy: string }>({
    ru: ({ fact, policy }) => ({
      text: `Ни одна скидка регламента «${policy}» не зависит от факта «${fact}»: уровни не меняют цену`,
      help: `Добавьте скидку вида levels с by: ${fact} — или проверьте, тот ли факт указан.`,
    }),
    en: ({ fact, policy }) => ({
      text: `No discount of the regulation "${policy}" depends on the fact "${fact}": levels do not change the price`,
      help: `Add a discount of type levels with by: ${fact}, or check that this is the right fact.`,
    }),
  }),
  "better-level-gets-less": warning<{ level: string; rate: string; lower: string; lowerRate: string }>({
    ru: ({ level, rate, lower, lowerRate }) => ({
      text: `Уровень «${level}» даёт ${rate}, а уровень ниже, «${lower}», — ${lowerRate}`,
      help: "Лучший уровень даёт не меньше: проверьте ставки или порядок уровней в программе лояльности.",
    }),
    en: ({ level, rate, lower, lowerRate }) => ({
      text: `The level "${level}" gives ${rate}, but the lower level "${lower}" gives ${lowerRate}`,
      help: "A better level gives no less: check the rates, or the order of levels in the loyalty programme.",
    }),
  }),
  "missed-plan-not-covered": error<{ edge: "first" | "end" | "last"; minimum: string }>({
    ru: ({ edge, minimum }) => ({
      text: `Строки должны идти от 0 до минимума плана (${minimum}): иначе что делать при недоборе, сказано не до конца`,
      help: {
        first: "Первая строка начинается с from: 0.",
        end: `Последняя строка кончается минимумом плана: уберите below или напишите below: ${minimum}.`,
        last: `Последняя строка должна начинаться ниже минимума плана: from меньше ${minimum}.`,
      }[edge],
    }),
    en: ({ edge, minimum }) => ({
      text: `The rows must go from 0 to the minimum of the plan (${minimum}), or it is left unsaid what happens in between`,
      help: {
        first: "The first row starts with from: 0.",
        end: `The last row ends at the minimum of the plan: remove below, or write below: ${minimum}.`,
        last: `The last row must start below the minimum of the plan: from less than ${minimum}.`,
      }[edge],
    }),
  }),
  "category-without-cooperation": error<{ category: string }>({
    ru: ({ category }) => ({
      text: `У категории «${category}» нет условий сотрудничества: менеджеру нечего обещать клиенту`,
      help: "Добавьте cooperation: минимальный заказ, отсрочку, доставку или сервис.",
    }),
    en: ({ category }) => ({
      text: `The category "${category}" has no conditions of cooperation: there is nothing to promise to its clients`,
      help: "Add cooperation: minimum order, deferral, delivery or service.",
    }),
  }),
  "category-without-discount": warning<{ category: string; policy: string }>({
    ru: ({ category, policy }) => ({
      text: `В регламенте «${policy}» нет строки скидки для категории «${category}»: категория не меняет цену`,
      help: "Добавьте скидку с by: и фактом категории; если скидки нет, напишите для категории 0.",
    }),
    en: ({ category, policy }) => ({
      text: `The regulation "${policy}" has no row of a discount for the category "${category}": it does not change the price`,
      help: "Add a discount with by: and the fact of the category; write 0 when there is no discount.",
    }),
  }),
  "role-circle": error<{ circle: readonly string[] }>({
    ru: ({ circle }) => ({
      text: `Роли подчиняются по кругу: ${circle.join(" → ")}`,
      help: "Уберите reports-to у той роли, над которой никого нет, или исправьте, кому она подчиняется.",
    }),
    en: ({ circle }) => ({
      text: `Roles report in a circle: ${circle.join(" → ")}`,
      help: "Remove reports-to of the role that has nobody above, or correct whom it reports to.",
    }),
  }),
  "ladder-role-not-subordinate": warning<{ role: string; next: string }>({
    ru: ({ role, next }) => ({
      text: `На лестнице над ролью «${role}» стоит «${next}», но «${role}» ей не подчиняется`,
      help: "Проверьте порядок ступеней или reports-to в карточке компании.",
    }),
    en: ({ role, next }) => ({
      text: `On the ladder "${next}" stands above "${role}", but "${role}" does not report to it`,
      help: "Check the order of the steps, or reports-to in the company card.",
    }),
  }),
};
