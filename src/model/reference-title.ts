import { type Language, quoted } from "../values/language.ts";
import type { Regulation } from "./regulation.ts";

const words = { clause: { ru: "п.", en: "clause" }, section: { ru: "раздел", en: "section" } } as const;

/** The number of a clause, or of the one section that holds every clause of the part. */
function placeIn({ clauses }: Regulation, part: string, lang: Language): string | undefined {
  const clause = clauses.find(({ id }) => id === part);
  if (clause !== undefined) return `${words.clause[lang]}\u00a0${clause.number}`;
  const inside = clauses.filter(({ id }) => id.startsWith(`${part}/`));
  const [section, ...others] = new Set(inside.map(({ number }) => number.split(".")[0]));
  return section === undefined || others.length > 0 ? undefined : `${words.section[lang]}\u00a0${section}`;
}

/** `regulation` or `regulation#part` as people read it: «Письмо об оплате», п. 6.1. What is nowhere stays as written. */
export function referenceTitle(reference: string, regulations: readonly Regulation[], lang: Language): string {
  const [id = reference, part] = reference.split("#");
  const regulation = regulations.find((candidate) => candidate.id === id);
  if (regulation === undefined) return reference;
  const title = quoted(regulation.title, lang);
  if (part === undefined) return title;
  return `${title}, ${placeIn(regulation, part, lang) ?? part}`;
}
