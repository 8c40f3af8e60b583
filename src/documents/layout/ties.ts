/**
 * Spaces at which good Russian typography does not break a line. Each pattern matches up to and including one space.
 * Sources: Milchin, "Spravochnik izdatelya i avtora", 2014, on transfers; GOST R 7.0.97-2025 on numbers and signs.
 */
const patterns: readonly RegExp[] = [
  // after a preposition, a conjunction or a particle of one or two letters
  /(?<![\p{L}\p{N}])[А-ЯЁа-яё]{1,2} (?=\S)/gu,
  // before a dash inside a sentence
  / (?=[—–] )/g,
  // № 5, § 2
  /[№§] (?=\S)/g,
  // 15 минут, 3 %, 10 000 ₽
  /\d (?=[\p{L}%₽$€°\d])/gu,
  // 57 × 3,5
  /(?<=\d) (?=[×·] ?\d)/gu,
  /(?<=\d ?[×·]) (?=\d)/gu,
  // И. И. Иванов, г. Москва, п. 3.1, ул. Ленина
  /(?<!\p{L})\p{Lu}\. ?(?=\p{Lu})/gu,
  /(?<!\p{L})(?:г|д|п|пп|ст|ул|стр|рис|табл|гл|им|оф) ?\. (?=[\p{L}\p{N}«])/gu,
  // the particles that belong to the word before
  / (?=(?:ли|же|бы|ль|б|ж)(?!\p{L}))/gu,
];

/** Indexes of the spaces that tie their neighbours together. */
export function findTies(text: string): ReadonlySet<number> {
  const ties = new Set<number>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const space = match.index + match[0].lastIndexOf(" ");
      if (text[space] === " ") ties.add(space);
    }
  }
  return ties;
}
