import type { Helper } from "./helper.ts";

/** Text of a regulation: **bold**, *italic* and safe links inside it are read, nothing else. */
export const text: Helper = {
  usage: "text purpose",
  most: 1,
  format([value]) {
    return typeof value === "string" ? { text: value, rich: true } : null;
  },
};
