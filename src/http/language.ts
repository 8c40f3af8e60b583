import type { sentenceOf } from "../diagnostics/catalogue.ts";

/** The two languages that the service speaks. */
export type ServiceLanguage = Parameters<typeof sentenceOf>[1];

/** More wishes than anybody has; a longer header is not read to its end. */
const mostWishes = 20;

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

function readWish(part: string): Wish {
  const [tag = "", ...parameters] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return { tag: tag.split("-", 1)[0] ?? "", weight: weight === undefined ? 1 : Number(weight.slice(2)) };
}

/** The language that the caller likes best by `Accept-Language`; `otherwise` when neither Russian nor English is named. */
export function preferredLanguage(header: string | undefined, otherwise: ServiceLanguage): ServiceLanguage {
  if (header === undefined) return otherwise;
  let best: ServiceLanguage = otherwise;
  let heaviest = 0;
  for (const { tag, weight } of header.split(",", mostWishes).map(readWish)) {
    const known = tag === "ru" || tag === "en" ? tag : undefined;
    if (known === undefined || !(weight > heaviest)) continue;
    best = known;
    heaviest = weight;
  }
  return best;
}
