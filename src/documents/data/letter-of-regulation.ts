import { problem } from "../../diagnostics/catalogue.ts";
import { unknownWord } from "../../diagnostics/unknown-word.ts";
import { partsOfBlanks } from "../../model/blanks.ts";
import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import type { DocumentSubject } from "./document-subject.ts";
import type { LetterData, LetterPart } from "./letter-data.ts";
import { type LetterSources, type LetterValues, letterValues, reportStrayData } from "./letter-values.ts";
import { addresseeOf, clientName, managerOf, sellerOf, signatureOf } from "./sides.ts";

type Letter = NonNullable<DocumentRegulation["letters"]>[number];

/** The text that the data name, else the latest one that the days overdue have reached, else the only one. */
function chooseLetter(subject: DocumentSubject, values: LetterValues): Letter | undefined {
  const { file, places, report } = subject;
  const { letters = [], fields = [] } = subject.regulation.content;
  const ids = letters.map(({ id }) => id);
  const named = file.letter;
  if (named !== undefined) {
    const range = places.valueAt(["letter"]);
    const letter = letters.find(({ id }) => id === named);
    if (letter === undefined)
      report(
        unknownWord(named, ids, range, (suggestion) =>
          problem("letter-text-unknown", range, { letter: named, suggestion, ids }),
        ),
      );
    return letter;
  }
  const [only, another] = letters;
  if (another === undefined) return only;
  const overdue = fields.find(({ type }) => type === "overdue-days");
  const timed = letters.filter((letter) => letter["from-day"] !== undefined);
  if (overdue === undefined || timed.length === 0) {
    report(problem("letter-text-unsaid", places.valueAt([]), { ids }));
    return undefined;
  }
  const days = values.of(overdue.id);
  if (days?.kind !== "days") return undefined;
  const first = (letter: Letter): number => letter["from-day"] ?? 0;
  const [latest] = timed.filter((letter) => first(letter) <= days.count).sort((a, b) => first(b) - first(a));
  if (latest === undefined) {
    const args = { days: days.count, first: Math.min(...timed.map(first)) };
    report(problem("letter-too-early", places.valueAt(["date"]), args));
  }
  return latest;
}

/** Words between two values. The spaces at their ends are set apart: read as Markdown, the words would lose them. */
function wordsBetween(text: string): readonly LetterPart[] {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const space = (gap: string): LetterPart[] => (gap === "" ? [] : [{ kind: "words", words: gap }]);
  return [...space(before), ...(words === "" ? [] : [{ kind: "text" as const, text: words }]), ...space(after)];
}

/** The text in stretches: words of the regulation with live values, and the values of its blanks. */
function filled(text: string, values: LetterValues, { live, company }: DocumentSubject): readonly LetterPart[] {
  const parts = partsOfBlanks(text);
  return parts.flatMap((part, index): readonly LetterPart[] => {
    if ("blank" in part) return [values.of(part.blank)].filter((value) => value !== undefined);
    const before = parts[index - 1];
    const after = before !== undefined && "blank" in before ? values.of(before.blank)?.kind : undefined;
    // A Russian date ends with the full stop of «г.», and a sentence needs no second one.
    const repeats = after === "date" && company.language === "ru" && /^\.(\s|$)/u.test(part.literal);
    return wordsBetween(live(repeats ? part.literal.slice(1) : part.literal));
  });
}

/** Fills one text of a declared document. `undefined` when something is wrong with the data: it was reported, all at once. */
export function letterOfRegulation(subject: DocumentSubject): LetterData | undefined {
  const { file, company, number, date } = subject;
  const { content } = subject.regulation;
  let sound = true;
  const sources: LetterSources = {
    ...subject,
    fields: content.fields ?? [],
    report: (diagnostic) => {
      sound = false;
      subject.report(diagnostic);
    },
  };
  reportStrayData(sources);
  const values = letterValues(sources);
  const letter = chooseLetter({ ...subject, report: sources.report }, values);
  if (letter === undefined) return undefined;
  const data: LetterData = {
    currency: company.currency.code,
    seller: sellerOf(company),
    letter: { number, date },
    client: {
      name: clientName(file.client, company.language),
      person: addresseeOf(file.client, company.language),
      address: file.client.address ?? null,
    },
    subject: filled(letter.subject, values, subject),
    body: letter.body.map((text) => filled(text, values, subject)),
    annexes: file.annexes ?? [],
    signature: signatureOf(file, content["signed-by"], company),
    manager: managerOf(file.manager, company),
  };
  return sound ? data : undefined;
}
