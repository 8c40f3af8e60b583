import type { ClientPath, HandOff, Stage } from "../../../model/kinds/client-path/content.ts";
import { formatDuration } from "../../../values/duration.ts";
import type { CardsPicture } from "../../pictures/cards/cards-picture.ts";
import type { StairsPicture } from "../../pictures/picture.ts";
import { asSentence } from "../as-sentence.ts";
import type { PictureOf } from "./picture-of.ts";

const words = {
  cascade: { ru: "Каскад: кто кому передаёт клиента", en: "The cascade: who hands the client to whom" },
  path: { ru: "Путь клиента: этапы и передачи", en: "The path of a client: stages and hand-offs" },
  within: { ru: "Срок передачи", en: "Handed over within" },
} as const;

/**
 * The longest way forward on which no role stands twice: how a client goes from hand to hand. Empty when nobody hands on to
 * another role.
 */
export function cascadeOf({ stages, handOffs }: ClientPath): readonly Stage[] {
  const place = new Map(stages.map(({ id }, index) => [id, index]));
  const onwards = (from: Stage): readonly Stage[] =>
    handOffs.flatMap((handOff) => {
      const to = stages[place.get(handOff.to) ?? -1];
      const forward = (place.get(handOff.to) ?? -1) > (place.get(from.id) ?? 0);
      return handOff.from === from.id && to !== undefined && forward ? [to] : [];
    });
  // Owners met so far are part of the question: a path has a dozen stages, and forward ways end soon.
  const longest = (from: Stage, owners: readonly string[]): readonly Stage[] => {
    let best: readonly Stage[] = [];
    for (const to of onwards(from)) {
      if (owners.includes(to.owner)) continue;
      const rest = longest(to, [...owners, to.owner]);
      if (rest.length > best.length) best = rest;
    }
    return [from, ...best];
  };
  const [first] = stages;
  const chain = first === undefined ? [] : longest(first, [first.owner]);
  return chain.length > 1 ? chain : [];
}

/** The cascade as stairs: every step with the role that leads it and the time in which it takes over. */
export const cascadePicture: PictureOf<ClientPath, StairsPicture> = (content, { lang, roleTitle }) => {
  const chain = cascadeOf(content);
  if (chain.length === 0) return null;
  const limit = (stage: Stage, index: number): string | null => {
    const before = chain[index - 1];
    const handOff = content.handOffs.find(({ from, to }) => from === before?.id && to === stage.id);
    return handOff === undefined ? null : inTime(handOff, lang);
  };
  const steps = chain.map((stage, index) => {
    return { value: null, title: stage.title, note: roleTitle(stage.owner), foot: limit(stage, index) };
  });
  const told = steps.map(({ title, note, foot }) => asSentence(`${title}: ${note}${foot === null ? "" : `. ${foot}`}`));
  return { picture: "stairs", direction: "down", title: words.cascade[lang], description: told.join(" "), steps };
};

function inTime({ within }: HandOff, lang: "ru" | "en"): string {
  return `${words.within[lang]}: ${formatDuration(within, lang)}`;
}

/** All stages and all hand-offs between them. */
export const pathPicture: PictureOf<ClientPath, CardsPicture> = ({ stages, handOffs }, { lang, number, roleTitle }) => {
  const place = (stage: string): string => number(`stages/${stage}`);
  const cards = stages.map(({ id, title, owner }) => ({
    id,
    number: place(id),
    title,
    note: roleTitle(owner),
    rows: handOffs
      .filter(({ from }) => from === id)
      .map((handOff) => ({ text: `${handOff.title}, ${formatDuration(handOff.within, lang)}`, to: handOff.to })),
  }));
  const told = cards.map(({ id, title, note, rows }) => {
    const ways = rows.map(({ text, to }) => `${text} → ${place(to)}`).join("; ");
    return `${place(id)} ${title} (${note})${ways === "" ? "" : `: ${ways}`}.`;
  });
  return { picture: "cards", title: words.path[lang], description: told.join(" "), cards, ends: [], endsTitle: null };
};
