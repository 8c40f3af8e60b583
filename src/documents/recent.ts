/** What was made lately, by key: the same texts come back in every layout of a document and in every letter of a mailing. */
export interface Recent<T> {
  /** What was made for the key, or what `make` gives for it now. */
  of(key: string, make: () => T): T;
}

/**
 * Keeps at least the last `most` things that were asked for and at most twice as many. INVARIANT: the key must say
 * everything that the thing depends on, and nobody changes a thing that was made.
 */
export function recent<T>(most: number): Recent<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return {
    of(key, make) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const thing = old.get(key) ?? make();
      if (young.size >= most) {
        old = young;
        young = new Map();
      }
      young.set(key, thing);
      return thing;
    },
  };
}
