import type { PresentationFile } from "../generated/presentation.ts";
import { clausesOfOutline, type OutlineItem, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { purposePart, rulesPart } from "../outline-parts.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";

/** One slide: its title is the thought, the rest proves it. */
export type Slide = PresentationFile["slides"][number];

const words = {
  showing: { ru: "Показ", en: "Showing" },
  toldBy: { ru: "Кто показывает", en: "Who shows it" },
  slides: { ru: "Слайды", en: "Slides" },
  table: { ru: "таблица", en: "table" },
  say: { ru: "Что говорим", en: "What we say" },
} as const;

/** Everything that stands on the slide and what is said over it, as one clause of prose. */
function slideText({ lead, figures = [], points = [], table, note, say }: Slide, context: TableContext): string {
  const { lang, referenceTitle } = context;
  const [id = "", part] = (table ?? "").split("#", 2);
  // A part of a regulation that is a list of clauses, such as `levels`, has no title of its own.
  const source = part === undefined ? (context.regulationTitle?.(id) ?? id) : (referenceTitle?.(table ?? "") ?? table);
  const shown = [
    ...(lead === undefined ? [] : [lead]),
    ...figures.map(({ value, label }) => `**${value}** — ${label}.`),
    ...points,
    ...(table === undefined ? [] : [`[${words.table[lang]}: ${source}]`]),
    ...(note === undefined ? [] : [note]),
  ];
  return `${shown.join(" ")} *${words.say[lang]}:* ${say}`.trim();
}

function outlineOf(content: PresentationFile, context: TableContext): OutlinePart[] {
  const { lang, roleTitle } = context;
  return [
    purposePart(content.purpose, lang),
    {
      title: words.showing[lang],
      items: [
        {
          id: "told-by",
          title: words.toldBy[lang],
          path: ["told-by"],
          text: roleTitle(content["told-by"]),
        },
      ],
    },
    {
      title: words.slides[lang],
      items: content.slides.map(
        (slide, index): OutlineItem => ({
          id: `slides/${slide.id}`,
          title: slide.title,
          path: ["slides", index],
          text: slideText(slide, context),
        }),
      ),
    },
    rulesPart(content.rules, lang),
  ];
}

function referencesOf(content: PresentationFile, { places }: ReadContext): Reference[] {
  return [
    ...referenceTo("role", content["told-by"], ["told-by"], places),
    ...content.slides.flatMap(({ table }, index) => referenceTo("table", table, ["slides", index, "table"], places)),
    ...liveValueReferences(content, places),
  ];
}

/** A presentation of the company: slides with live values, one page each, and what is said over them. */
export const presentation: Kind<PresentationFile, PresentationFile> = {
  kind: "presentation",
  read: (file) => file,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
