import type { Clause } from "../../model/clause.ts";
import { objections } from "../../model/kinds/objections.ts";
import type { Project } from "../../model/project.ts";
import type { Reference, Regulation } from "../../model/regulation.ts";
import { type Language, quoted } from "../../values/language.ts";
import type { IndexLetter } from "./book-data.ts";
import { placeOfClause } from "./clause-places.ts";

/**
 * Which clauses of a kind name something that people look up, by the first part of their ids; `""` is for ids of one part.
 * A new kind with things of its own is one line here.
 */
const naming: Readonly<Record<string, readonly string[]>> = {
  facts: [""],
  company: ["roles"],
  categories: [""],
  objections: [""],
  "client-path": ["stages"],
  "contact-sources": ["sources"],
  loyalty: ["levels"],
  "deal-costs": ["costs"],
  "management-calendar": [""],
  "offer-register": ["statuses"],
  "price-policy": [""],
};

/** Chapters that are looked up by their own titles. */
const titled: readonly string[] = ["script", "document", "case"];

/** References that lead from a rule to what it speaks of. */
const spokenOf: Readonly<Record<string, Reference["to"]>> = { facts: "fact", company: "role", categories: "category" };

/** More pages than this tell a reader nothing: the places that define the term remain, then the chapters that say most of it. */
const mostPlaces = 8;

const categoryWord: Readonly<Record<Language, string>> = { ru: "Категория", en: "Category" };

interface Term {
  readonly words: string;
  /** Where it is defined first, then where it is spoken of. */
  readonly places: readonly string[];
}

/**
 * The index of a book: what its regulations declare (facts, roles, categories, objections, stages) and what its chapters
 * are called, each with the places of the clauses that define it or ask for it. `placed` holds the places that are printed.
 */
export function indexOfBook(
  { references, company }: Project,
  chapters: readonly Regulation[],
  placed: ReadonlySet<string>,
): readonly IndexLetter[] {
  const lang = company.language;
  const terms = new Map<string, Term>();
  const add = (words: string, places: readonly string[]): void => {
    const term = capitalised(words.replace(/\s+/g, " ").trim());
    const key = term.toLocaleLowerCase(lang);
    const known = terms.get(key);
    const all = [...new Set([...(known?.places ?? []), ...places])].filter(
      (place) => placed.has(place) || place.startsWith("chapter-"),
    );
    if (term !== "" && all.length > 0) terms.set(key, { words: known?.words ?? term, places: all });
  };
  const said = saidIn(chapters, references);
  for (const chapter of chapters) {
    const parts = naming[chapter.kind] ?? [];
    for (const clause of chapter.clauses) {
      if (!parts.includes(clause.id.includes("/") ? (clause.id.split("/")[0] ?? "") : "")) continue;
      add(wordsOf(clause, chapter, lang), [placeOfClause(clause), ...spoken(clause, chapter, said)]);
    }
    if (titled.includes(chapter.kind)) add(chapter.title, [`chapter-${chapter.id}`]);
  }
  return byLetters([...terms.values()], lang);
}

function wordsOf(clause: Clause, { kind }: Regulation, lang: Language): string {
  // A letter or two say nothing by themselves.
  if (kind === "categories" && clause.title.length <= 3) return `${categoryWord[lang]} ${clause.title}`;
  return kind === objections.kind ? quoted(clause.title, lang) : clause.title;
}

/** Where the chapters refer to something: by the kind of the reference and its id, the places of the clauses that do. */
type Said = ReadonlyMap<string, readonly { readonly place: string; readonly chapter: string }[]>;

function saidIn(chapters: readonly Regulation[], references: readonly Reference[]): Said {
  const said = new Map<string, { place: string; chapter: string }[]>();
  const ofFile = new Map(chapters.map((chapter) => [chapter.file, chapter]));
  for (const { to, id, range } of references) {
    const chapter = ofFile.get(range.file);
    if (chapter === undefined || chapter.kind === "facts") continue;
    const clause = clauseAt(chapter, range.start.offset);
    if (clause === undefined) continue;
    const key = `${to} ${id}`;
    said.set(key, [...(said.get(key) ?? []), { place: placeOfClause(clause), chapter: `chapter-${chapter.id}` }]);
  }
  return said;
}

/** The clause that is written where something stands: the last that begins before it. */
function clauseAt({ clauses }: Regulation, offset: number): Clause | undefined {
  const before = clauses.filter(({ range }) => range.start.offset <= offset);
  return before.reduce<Clause | undefined>(
    (last, clause) => (last === undefined || clause.range.start.offset >= last.range.start.offset ? clause : last),
    undefined,
  );
}

function spoken(clause: Clause, { kind }: Regulation, said: Said): readonly string[] {
  const to = spokenOf[kind];
  if (to === undefined) return [];
  const found = said.get(`${to} ${clause.id.split("/").at(-1) ?? ""}`) ?? [];
  const places = [...new Set(found.map(({ place }) => place))];
  if (places.length < mostPlaces) return places;
  const counts = new Map<string, number>();
  for (const { chapter } of found) counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostPlaces - 1);
  return most.map(([chapter]) => chapter);
}

function byLetters(terms: readonly Term[], lang: Language): readonly IndexLetter[] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const bare = (words: string): string => words.replace(/^[^\p{L}\p{N}]+/u, "");
  const sorted = terms.toSorted((a, b) => collator.compare(bare(a.words), bare(b.words)));
  const letters: { letter: string; entries: { term: string; places: string }[] }[] = [];
  for (const { words, places } of sorted) {
    const letter = (bare(words)[0] ?? "").toLocaleUpperCase(lang).replace("Ё", "Е");
    const last = letters.at(-1);
    const entry = { term: words, places: `#${places.join(",")}` };
    if (last?.letter === letter) last.entries.push(entry);
    else letters.push({ letter, entries: [entry] });
  }
  return letters;
}

function capitalised(words: string): string {
  return words.replace(/^([«“]?)(\p{Ll})/u, (_, mark: string, letter: string) => `${mark}${letter.toUpperCase()}`);
}
