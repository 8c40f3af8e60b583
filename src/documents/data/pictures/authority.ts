import { type Authority, type LadderStep, ladderClauses } from "../../../model/kinds/authority/content.ts";
import { approvalsInWords } from "../../../model/kinds/authority/words.ts";
import { formatPoints } from "../../../values/percent.ts";
import type { StairsPicture } from "../../pictures/picture.ts";
import { asSentence } from "../as-sentence.ts";
import type { PictureOf } from "./picture-of.ts";

const words = {
  title: {
    ru: "Кто сколько может дать сверх положенной скидки",
    en: "Who may give how much above the allowed discount",
  },
  own: { ru: "в пределах положенной", en: "within the allowed" },
  nobody: { ru: "Согласование не нужно", en: "Nobody is asked" },
  upTo: { ru: "до", en: "up to" },
  noLimit: { ru: "без предела", en: "no limit" },
  byTable: { ru: "по таблице", en: "by the table" },
  conditional: { ru: "при условии, п.", en: "on a condition, cl." },
  clause: { ru: "п.", en: "cl." },
} as const;

/** The ladder of authority as stairs, from what needs nobody up to the last word. */
export const ladderPicture: PictureOf<Authority, StairsPicture> = ({ ladder }, { lang, number, roleTitle }) => {
  const limit = ({ limit: most }: LadderStep): string => {
    if (most === undefined) return words.noLimit[lang];
    return most.by === undefined ? `${words.upTo[lang]} ${formatPoints(most.upTo, lang)}` : words.byTable[lang];
  };
  const steps = [
    {
      value: words.own[lang],
      title: words.nobody[lang],
      note: null,
      foot: `${words.clause[lang]} ${number(ladderClauses.nobody)}`,
    },
    ...ladder.map((step) => ({
      value: limit(step),
      title: approvalsInWords({ mode: step.mode, roles: step.roles.map(roleTitle) }, lang),
      note: null,
      foot: `${step.when === undefined ? words.clause[lang] : words.conditional[lang]} ${number(step.clause)}`,
    })),
  ];
  const told = steps.map(({ value, title }) => asSentence(`${title}: ${value}`)).join(" ");
  return { picture: "stairs", direction: "up", title: words.title[lang], description: told, steps };
};
