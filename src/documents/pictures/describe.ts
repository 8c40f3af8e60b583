import type { Described } from "./picture.ts";

/** A picture in one text, for formats that have one place for it. */
export function describe({ title, description }: Described): string {
  if (description === undefined) return title;
  return `${title}${/[.!?…]$/.test(title) ? "" : "."} ${description}`;
}
