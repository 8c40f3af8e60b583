import { nearestWord } from "../diagnostics/nearest-word.ts";
import { Refusal } from "./problem.ts";

/** How each parameter that a resource knows is read; `undefined` for a text that it does not understand. */
type Readers = Readonly<Record<string, { readonly expected: string; readonly read: (text: string) => unknown }>>;

type Read<R extends Readers> = { readonly [K in keyof R]?: Exclude<ReturnType<R[K]["read"]>, undefined> };

const longestShown = 40;

/** Reads the query of a request. A parameter that is unknown, repeated or not understood is refused, never let fall. */
export function readQuery<R extends Readers>(query: unknown, readers: R): Read<R> {
  const read: Record<string, unknown> = {};
  for (const [name, raw] of Object.entries(query as Readonly<Record<string, string | readonly string[]>>)) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const value = typeof raw === "string" ? reader?.read(raw) : undefined;
    if (reader === undefined || value === undefined) {
      const known = Object.keys(readers);
      const args = {
        name: name.slice(0, longestShown),
        value: String(raw).slice(0, longestShown),
        expected: reader === undefined ? known.join(", ") || "—" : `${name}=${reader.expected}`,
        suggestion: reader === undefined ? nearestWord(name, known) : undefined,
      };
      throw new Refusal("wrong-query", { args });
    }
    read[name] = value;
  }
  return read as Read<R>;
}
