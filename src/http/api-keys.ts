import { createHash, timingSafeEqual } from "node:crypto";

/** The keys that callers may show. */
export interface ApiKeys {
  readonly count: number;
  /** Whether a key is one of them; takes as long for a wrong key as for a right one. */
  readonly accept: (key: string) => boolean;
}

/** Shorter keys can be guessed. */
export const shortestKey = 16;

const digest = (key: string): Buffer => createHash("sha256").update(key).digest();

/** The keys of a text that holds several, divided by commas or blanks; `undefined` when one of them is too short. */
export function readApiKeys(text: string | undefined): ApiKeys | undefined {
  const keys = (text ?? "").split(/[\s,]+/).filter((key) => key !== "");
  if (keys.some((key) => key.length < shortestKey)) return undefined;
  const known = keys.map(digest);
  return {
    count: known.length,
    accept: (key) => {
      const shown = digest(key);
      // Every key is compared, found or not.
      return known.filter((each) => timingSafeEqual(each, shown)).length > 0;
    },
  };
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
