/** The part of `hyphen` that is used here; the package ships no types. */
declare module "hyphen" {
  export interface HyphenationPatterns {
    readonly length: number;
  }
  function createHyphenator(
    patterns: HyphenationPatterns,
    options?: { readonly hyphenChar?: string; readonly minWordLength?: number },
  ): (text: string) => string;
  export = createHyphenator;
}

declare module "hyphen/patterns/ru.js" {
  const patterns: import("hyphen").HyphenationPatterns;
  export = patterns;
}

declare module "hyphen/patterns/en-us.js" {
  const patterns: import("hyphen").HyphenationPatterns;
  export = patterns;
}
