import type { ClientPath, Stage } from "../../../model/kinds/client-path/content.ts";
import { formatPercent, type Percent, wholePercent } from "../../../values/percent.ts";
import { formatQuantity, type Quantity, wholeQuantity } from "../../../values/quantity.ts";
import { multiplyDivide } from "../../../values/rounding.ts";
import type { FunnelPicture } from "../../pictures/picture.ts";
import { cascadeOf } from "./client-path.ts";
import type { PictureOf } from "./picture-of.ts";

const words = {
  title: { ru: "Воронка по нормам перехода", en: "The funnel by the norms of conversion" },
  passes: { ru: "дальше не меньше", en: "on, at least" },
} as const;

/** How many begin the way. */
const start: Quantity = 1000 * wholeQuantity;

interface Passage {
  readonly from: Stage;
  readonly to: Stage;
  readonly conversion: Percent;
}

/** The longest run of neighbours in the cascade whose passage has a norm. */
function passagesOf(content: ClientPath): readonly Passage[] {
  const chain = cascadeOf(content);
  let [run, best]: [Passage[], readonly Passage[]] = [[], []];
  chain.forEach((to, index) => {
    const from = chain[index - 1];
    const handOff = content.handOffs.find((one) => one.from === from?.id && one.to === to.id);
    run =
      from === undefined || handOff?.conversion === undefined
        ? []
        : [...run, { from, to, conversion: handOff.conversion }];
    if (run.length > best.length) best = run;
  });
  return best;
}

/** How many of a thousand reach each stage, a tenth at the finest. */
function countsOf(passages: readonly Passage[]): readonly Quantity[] {
  const tenth = wholeQuantity / 10;
  const counts = [start];
  for (const { conversion } of passages) {
    const reached = multiplyDivide(counts.at(-1) ?? 0, conversion, wholePercent, "half-up");
    counts.push(multiplyDivide(reached, 1, tenth, "half-up") * tenth);
  }
  return counts;
}

/** The stages of the cascade, each as wide as the share that comes there; nothing where fewer than two passages have a norm. */
export const funnelPicture: PictureOf<ClientPath, FunnelPicture> = (content, { lang, roleTitle }) => {
  const passages = passagesOf(content);
  const [first] = passages;
  if (first === undefined || passages.length < 2) return null;
  const counts = countsOf(passages);
  const stages = [first.from, ...passages.map(({ to }) => to)].map(({ title, owner }, index) => {
    const conversion = passages[index]?.conversion;
    const count = counts[index] ?? 0;
    return {
      title,
      note: roleTitle(owner),
      share: count / start,
      count: formatQuantity(count, lang),
      passes: conversion === undefined ? null : `${words.passes[lang]} ${formatPercent(conversion, lang)}`,
    };
  });
  const told = stages.map(({ title, count, passes }) => `${title}: ${count}${passes === null ? "" : `, ${passes}`}.`);
  return { picture: "funnel", title: words.title[lang], description: told.join(" "), stages };
};
