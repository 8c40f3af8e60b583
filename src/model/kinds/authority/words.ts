import type { Language } from "../../../values/language.ts";
import type { Approvals } from "../../decision.ts";

/** What every ladder says of itself. */
export const ladderWords = {
  nobody: {
    ru: "Скидка в пределах положенной: согласование не нужно",
    en: "Within the allowed discount: nobody is asked",
  },
  ownNobody: { ru: "Решает тот, кто ведёт сделку", en: "Whoever leads the deal decides" },
  own: { ru: "Роль спрашивающего достаточна", en: "The asker's own role suffices" },
  ownAbove: { ru: "Роль спрашивающего стоит выше ступени", en: "The asker's own role stands above the step" },
  ownNever: { ru: "Одному решать нельзя", en: "Nobody decides alone" },
  beyond: { ru: "Сверх полномочий всех ролей: отказ", en: "Beyond every role: denied" },
} as const;

const joints = {
  ru: { or: " или ", and: " и ", after: ", затем ", together: " — вместе" },
  en: { or: " or ", and: " and ", after: ", then ", together: ", together" },
} as const;

function listed(titles: readonly string[], last: string): string {
  return titles.length < 2 ? (titles[0] ?? "") : `${titles.slice(0, -1).join(", ")}${last}${titles.at(-1) ?? ""}`;
}

/** Roles that approve, in words: «A или B», «A и B — вместе», «A, затем B». `roles` are printed names. */
export function approvalsInWords({ mode, roles }: Approvals, lang: Language): string {
  const { or, and, together, after } = joints[lang];
  if (mode === "in-order") return roles.join(after);
  if (mode === "any" || roles.length < 2) return listed(roles, or);
  return `${listed(roles, and)}${together}`;
}

/** When an asker needs nobody else on a step of these roles, in words; `above` tells that other steps stand over it. */
export function ownInWords(approvals: Approvals, above: boolean, lang: Language): string {
  const { own, ownAbove, ownNever } = ladderWords;
  const words = approvals.mode === "any" ? own : above ? ownAbove : ownNever;
  return `${words[lang]}: ${approvalsInWords(approvals, lang)}`;
}
