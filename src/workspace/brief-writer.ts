import type { BriefAnswer } from "../engine/question.ts";
import { answerBytes, utf8Letters } from "./answer-text.ts";

/** The text of decisions that say the same, cut where each says something of its own. */
interface Template {
  /** What stands before each own value, and after the last one. */
  readonly texts: readonly string[];
  readonly keys: readonly string[];
}

/** Writes a decision; `whole` makes all of it, for the first of those that share their answer. */
export type WriteBrief = (
  { shared, own }: BriefAnswer,
  id: string | undefined,
  inputHash: string,
  whole: () => object,
) => string;

/** Templates kept at most; when they are full all are forgotten, so that memory stays bounded. */
const mostTemplates = 4096;

function templateOf(decision: object, isOwn: (key: string) => boolean): Template {
  const texts: string[] = [];
  const keys: string[] = [];
  let text = "";
  for (const [key, value] of Object.entries(decision)) {
    if (value === undefined) continue;
    const before = text === "" && keys.length === 0 ? "{" : ",";
    if (isOwn(key)) {
      texts.push(`${text}${before}"${key}":`);
      keys.push(key);
      text = "";
    } else text += before + answerBytes({ [key]: value }).slice(1, -1);
  }
  return { texts: [...texts, `${text}}`], keys };
}

/**
 * Writes decisions as `answerBytes` does, out of what decisions that share their answer have in common. Only what is shared
 * for the second time is worth a template.
 */
export function briefWriter(): WriteBrief {
  let templates = new WeakMap<object, Template | "once">();
  let kept = 0;
  return ({ shared, own }, id, inputHash, whole) => {
    const known = templates.get(shared);
    if (known === undefined) {
      templates.set(shared, "once");
      return answerBytes(whole());
    }
    let template = known;
    if (template === "once") {
      template = templateOf(whole(), (key) => key === "id" || key === "inputHash" || Object.hasOwn(own, key));
      if (kept >= mostTemplates) {
        templates = new WeakMap();
        kept = 0;
      }
      kept += 1;
      templates.set(shared, template);
    }
    const { texts, keys } = template;
    let text = "";
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? "";
      const value = key === "id" ? utf8Letters(JSON.stringify(id)) : key === "inputHash" ? `"${inputHash}"` : own[key];
      text += `${texts[index]}${value}`;
    }
    return text + texts[keys.length];
  };
}
