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

/** What was made lately for each owner, such as the fonts it was set in; it goes when the owner goes. */
export function recentOf<T>(most: number): (owner: object) => Recent<T> {
  const byOwner = new WeakMap<object, Recent<T>>();
  return (owner) => {
    const known = byOwner.get(owner) ?? recent<T>(most);
    byOwner.set(owner, known);
    return known;
  };
}
