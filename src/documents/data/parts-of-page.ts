import type { Language } from "../../values/language.ts";
import type { PageData } from "./page-data.ts";
import type { PrintedPart, PrintedStep } from "./regulation-data.ts";

const words = {
  audience: { ru: "Для кого", en: "For" },
  steps: { ru: "Порядок действий", en: "What to do" },
  rules: { ru: "Правила", en: "Rules" },
  control: { ru: "Контроль", en: "Control" },
  source: { ru: "Значения — из источника", en: "The values come from" },
} as const;

const step = (item: Partial<PrintedStep> & Pick<PrintedStep, "text">): PrintedStep => ({
  number: "",
  title: null,
  role: "—",
  within: "—",
  ...item,
});

/** A one-page regulation in parts, for documents that print it among others. */
export function partsOfPage(page: PageData, lang: Language): readonly PrintedPart[] {
  const heading = (title: string, number: string | null): PrintedPart => ({
    kind: "heading",
    depth: 1,
    number,
    title,
    anchor: null,
  });
  const text = (value: string): PrintedPart => ({ kind: "text", text: value });
  const parts: PrintedPart[] = [];
  if (page.purpose !== null) parts.push(text(page.purpose));
  if (page.audience.length > 0) parts.push(text(`*${words.audience[lang]}:* ${page.audience.join(", ")}`));
  if (page.steps.length > 0) {
    const items = page.steps.map((item) =>
      step({ ...item, title: item.title === null ? null : `${item.title}.`, within: item.within ?? "—" }),
    );
    parts.push(heading(words.steps[lang], "1"), { kind: "steps", numbered: true, assigned: true, timed: true, items });
  }
  if (page.rules.length > 0) {
    const items = page.rules.map((rule) => ({ ...rule, title: null }));
    parts.push(heading(words.rules[lang], "2"), { kind: "clauses", items });
  }
  for (const { title, source, head, rows } of page.tables) {
    parts.push(heading(title, null), { kind: "table", caption: null, head, rows });
    if (source !== null) parts.push(text(`${words.source[lang]}: ${source}`));
  }
  if (page.control.length > 0) {
    const items = page.control.map(({ what, who, when }, index) =>
      step({ number: `3.${index + 1}`, text: what, role: who, within: when }),
    );
    parts.push(heading(words.control[lang], "3"), {
      kind: "steps",
      numbered: true,
      assigned: true,
      timed: true,
      items,
    });
  }
  return parts;
}
