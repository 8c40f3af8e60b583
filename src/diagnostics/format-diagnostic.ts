import pc from "picocolors";
import { sentenceOf } from "./catalogue.ts";
import { codeFrame } from "./code-frame.ts";
import type { Diagnostic, Severity, SourceRange } from "./diagnostic.ts";

/** How problems are said. */
export interface FormatOptions {
  readonly lang: "ru" | "en";
  /** The text of a file of the project, for the frame; without it the frame is left out. */
  readonly textOf?: (file: string) => string | undefined;
  readonly colour?: boolean;
}

const severities: Readonly<Record<"ru" | "en", Readonly<Record<Severity, string>>>> = {
  ru: { error: "ошибка", warning: "предупреждение" },
  en: { error: "error", warning: "warning" },
};

/** A place as terminals and editors make it a link: `prices.yaml:12:7`. */
export function placeText({ file, start }: SourceRange): string {
  return `${file}:${start.line}:${start.column}`;
}

/** The sentence and the advice in one line. */
export function plainText(diagnostic: Diagnostic, lang: "ru" | "en"): string {
  const { text, help } = sentenceOf(diagnostic, lang);
  return help === undefined ? text : `${text}. ${help}`;
}

const seeAlso = { ru: "см. также", en: "see also" } as const;

/** The sentence, the advice and the other places in one line, for reports that have room for a single text. */
export function wholeText(diagnostic: Diagnostic, lang: "ru" | "en"): string {
  const { related = [] } = diagnostic;
  const text = plainText(diagnostic, lang);
  return related.length === 0 ? text : `${text} (${seeAlso[lang]} ${related.map(placeText).join(", ")})`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

/** A list of places that is longer hides what is wrong; machine formats have them all. */
const placesShown = 5;

/** One problem for a terminal: place, severity and code, the sentence, the lines of the file, the advice. No line end. */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions): string {
  const { range, severity, code, related = [] } = diagnostic;
  const { text, help } = sentenceOf(diagnostic, options.lang);
  const colours = pc.createColors(options.colour === true);
  const word = severities[options.lang][severity];
  const paint = severity === "error" ? colours.red : colours.yellow;
  const source = options.textOf?.(range.file);
  const more = related.length - placesShown;
  return [
    `${colours.bold(placeText(range))}  ${paint(word)}  ${colours.dim(code)}`,
    indented(text),
    ...(source === undefined ? [] : [indented(codeFrame(source, range, { colour: options.colour === true }))]),
    ...related.slice(0, placesShown).map((place) => indented(`${seeAlso[options.lang]} ${placeText(place)}`)),
    ...(more > 0 ? [indented(options.lang === "ru" ? `и ещё мест: ${more}` : `and ${more} more`)] : []),
    ...(help === undefined ? [] : [indented(help)]),
  ].join("\n");
}
