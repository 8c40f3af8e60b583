/** How much one file may ask of the reader, so that a hostile or broken file is refused at once. */
export interface ReadingLimits {
  /** Bytes of UTF-8. */
  readonly bytes: number;
  /** Levels of lists and mappings inside one another. */
  readonly depth: number;
  /** Words and marks of the notation. */
  readonly lexemes: number;
  /** Uses of `*name`. */
  readonly aliases: number;
  /** Values that all uses of `*name` may add. */
  readonly aliasedValues: number;
}

export const readingLimits: ReadingLimits = {
  bytes: 1024 * 1024,
  depth: 32,
  lexemes: 500_000,
  aliases: 100,
  aliasedValues: 10_000,
};
