import type { Helper } from "./helper.ts";

/** Whether two words are the same, for `{{#if (eq status "final")}}`. */
export const eq: Helper = {
  usage: 'eq currency "RUB"',
  format([left, right, ...rest]) {
    return left === undefined || right === undefined || rest.length > 0 ? null : left === right;
  },
};
