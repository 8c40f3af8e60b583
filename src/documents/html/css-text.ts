/** A text as a string of CSS. Everything but letters and digits is written by its code, so that nothing ends it early. */
export function cssString(text: string): string {
  const safe = [...text].map((character) =>
    /[\p{L}\p{N}]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe.join("")}"`;
}

/** One rule of CSS. Declarations without a value are left out. */
export function cssRule(selector: string, declarations: Readonly<Record<string, string | number | undefined>>): string {
  const body = Object.entries(declarations)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value};`);
  return `${selector} { ${body.join(" ")} }`;
}
