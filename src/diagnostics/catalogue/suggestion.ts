/** The nearest word as the beginning of a help: «Вероятно, имелось в виду …». Empty when nothing is near. */
export function suggested(suggestion: string | undefined): { readonly ru: string; readonly en: string } {
  return suggestion === undefined
    ? { ru: "", en: "" }
    : { ru: `Вероятно, имелось в виду «${suggestion}». `, en: `Did you mean "${suggestion}"? ` };
}
