import type { Helper } from "./helper.ts";

/** Whether two words are the same, for `{{#if (eq status "final")}}`. */
export const eq: Helper = {
  usage: 'eq currency "RUB"',
  most: 2,
  format([left, right]) {
    return left === undefined || right === undefined ? null : left === right;
  },
};
