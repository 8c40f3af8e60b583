/** What every ladder says of itself. */
export const ladderWords = {
  nobody: {
    ru: "Скидка в пределах положенной: согласование не нужно",
    en: "Within the allowed discount: nobody is asked",
  },
  ownNobody: { ru: "Решает тот, кто ведёт сделку", en: "Whoever leads the deal decides" },
  own: { ru: "Роль спрашивающего достаточна", en: "The asker's own role suffices" },
  beyond: { ru: "Сверх полномочий всех ролей: отказ", en: "Beyond every role: denied" },
} as const;
