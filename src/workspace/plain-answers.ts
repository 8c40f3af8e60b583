import { textBetween } from "../engine/deal/plain/bytes.ts";
import type { PlainDeal } from "../engine/deal/plain/plain-reader.ts";
import type { BriefAnswer } from "../engine/question.ts";
import type { QuestionName } from "../model/questions.ts";
import type { AnswerSheet } from "./answer-sheet.ts";
import { answerText } from "./answer-text.ts";
import { canonicalDigest, hashName, writtenHash } from "./canonical-json.ts";

/** A decision in bytes, cut where each that shares its answer says something of its own: there stands the key of that. */
type Template = readonly (Uint8Array | string)[];

/** How the decisions of a question on plain deals are made. */
export interface DecidesPlain {
  readonly question: QuestionName;
  /** The answer in short; `undefined` where it takes more to say. */
  readonly brief: (plain: PlainDeal) => BriefAnswer | undefined;
  readonly decide: (plain: PlainDeal, id: string | undefined, inputHash: string) => object;
}

/** Writes the decision on a plain deal as JSON. */
export type AnswerPlain = (plain: PlainDeal, sheet: AnswerSheet) => void;

/** Templates kept at most; when they are full all are forgotten, so that memory stays bounded. */
const mostTemplates = 4096;
const nothing = Buffer.from("null");

/** Texts as bytes, each once: what is copied again and again is to stay near at hand. */
type Bytes = (text: string) => Uint8Array;

function templateOf(decision: object, own: BriefAnswer["own"], bytesOf: Bytes): Template {
  const template: (Uint8Array | string)[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") template.push(bytesOf(text));
    text = "";
  };
  const cut = (key: string, behind: string): void => {
    flush();
    template.push(key);
    text = behind;
  };
  let before = "{";
  for (const [key, value] of Object.entries(decision)) {
    if (value === undefined) continue;
    text += `${before}"${key}":`;
    before = ",";
    if (Object.hasOwn(own, key)) cut(key, "");
    else if (key === "id" || key === "inputHash") {
      text += key === "id" ? '"' : `"${hashName}`;
      cut(key, '"');
    } else if (Array.isArray(value)) {
      // Items of lists, the quoted clauses above all, are shared by many templates.
      text += "[";
      for (const [index, item] of value.entries()) {
        flush();
        text = `${index === 0 ? "" : ","}${JSON.stringify(item) ?? "null"}`;
      }
      flush();
      text = "]";
    } else text += JSON.stringify(value);
  }
  text += "}";
  flush();
  return template;
}

/** Templates of answers by what they share. */
class Templates {
  #known = new WeakMap<object, Template | "once">();
  #parts = new Map<string, Uint8Array>();
  #kept = 0;

  /** Only what is shared for the second time is worth a template. */
  find(shared: object): Template | "once" | undefined {
    const known = this.#known.get(shared);
    if (known === undefined) this.#known.set(shared, "once");
    return known;
  }

  make(shared: object, decision: object, own: BriefAnswer["own"]): Template {
    if (this.#kept >= mostTemplates) {
      this.#known = new WeakMap();
      this.#parts = new Map();
      this.#kept = 0;
    }
    this.#kept += 1;
    const template = templateOf(decision, own, (text) => this.#bytesOf(text));
    this.#known.set(shared, template);
    return template;
  }

  #bytesOf(text: string): Uint8Array {
    const known = this.#parts.get(text) ?? Buffer.from(text);
    this.#parts.set(text, known);
    return known;
  }
}

/** Writes decisions as `answerText` does, out of what decisions that share their answer have in common. */
export function plainAnswers({ question, brief, decide }: DecidesPlain): AnswerPlain {
  const digestOf = canonicalDigest(question);
  const withId = new Templates();
  const withoutId = new Templates();
  const decideWhole = (plain: PlainDeal, digest: string): object => {
    const { bytes, idFrom, idTo } = plain;
    return decide(plain, idFrom === -1 ? undefined : textBetween(bytes, idFrom, idTo), writtenHash(digest));
  };
  return (plain, sheet) => {
    const { bytes, idFrom, idTo } = plain;
    const digest = digestOf(plain);
    const answer = brief(plain);
    if (answer === undefined) return sheet.text(answerText(decideWhole(plain, digest)));
    const { shared, own } = answer;
    const templates = idFrom === -1 ? withoutId : withId;
    const known = templates.find(shared);
    if (known === undefined) return sheet.text(answerText(decideWhole(plain, digest)));
    const template = known === "once" ? templates.make(shared, decideWhole(plain, digest), own) : known;
    for (const part of template) {
      if (typeof part !== "string") sheet.part(part);
      else if (part === "id") sheet.short(bytes, idFrom, idTo);
      else if (part === "inputHash") sheet.hex(digest);
      else {
        const percent = own[part] ?? null;
        if (percent === null) sheet.part(nothing);
        else sheet.percent(percent);
      }
    }
  };
}
