/** What is wrong with a text that is no JSON. */
export type JsonFaultKind =
  | "end"
  | "value"
  | "key"
  | "single-quotes"
  | "colon"
  | "comma"
  | "trailing-comma"
  | "number"
  | "escape"
  | "line-in-text"
  | "rest"
  | "too-deep";

/** The place is an index into the text. */
export interface JsonFault {
  readonly kind: JsonFaultKind;
  readonly at: number;
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /true|false|null/y;
const blanks = /[ \t\r\n]*/y;
const looksLikeNumber = /[-+.\d]/;
const deepest = 500;

class Found extends Error {
  readonly fault: JsonFault;
  constructor(kind: JsonFaultKind, at: number) {
    super(kind);
    this.fault = { kind, at };
  }
}

/** Reads a text as a strict parser would, only to find out where it stops being JSON. */
class Walk {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): void {
    this.#value(0);
    this.#skipBlanks();
    if (this.#at < this.#text.length) this.#fail("rest");
  }

  #fail(kind: JsonFaultKind): never {
    throw new Found(this.#at >= this.#text.length ? "end" : kind, Math.min(this.#at, this.#text.length));
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #skipBlanks(): void {
    this.#match(blanks);
  }

  /** Steps over a sign if it stands here. */
  #take(sign: string): boolean {
    this.#skipBlanks();
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #value(depth: number): void {
    this.#skipBlanks();
    if (depth > deepest) this.#fail("too-deep");
    const sign = this.#text[this.#at];
    if (sign === "{") this.#object(depth);
    else if (sign === "[") this.#list(depth);
    else if (sign === '"') this.#string();
    else if (sign === "'") this.#fail("single-quotes");
    else if (this.#match(wordPattern)) return;
    else if (sign !== undefined && looksLikeNumber.test(sign)) this.#number();
    else this.#fail("value");
  }

  #number(): void {
    const start = this.#at;
    const isNumber = this.#match(numberPattern);
    const next = this.#text[this.#at];
    if (isNumber && (next === undefined || !/[\w.+-]/.test(next))) return;
    this.#at = start;
    this.#fail("number");
  }

  #string(): void {
    this.#at += 1;
    for (;;) {
      const sign = this.#text[this.#at];
      if (sign === undefined) this.#fail("end");
      if (sign === '"') break;
      if (sign < " ") this.#fail("line-in-text");
      if (sign === "\\" && !this.#match(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y)) this.#fail("escape");
      if (sign !== "\\") this.#at += 1;
    }
    this.#at += 1;
  }

  #object(depth: number): void {
    this.#at += 1;
    if (this.#take("}")) return;
    do {
      this.#skipBlanks();
      if (this.#text[this.#at] === "}") this.#fail("trailing-comma");
      if (this.#text[this.#at] !== '"') this.#fail(this.#text[this.#at] === "'" ? "single-quotes" : "key");
      this.#string();
      if (!this.#take(":")) this.#fail("colon");
      this.#value(depth + 1);
    } while (this.#take(","));
    if (!this.#take("}")) this.#fail("comma");
  }

  #list(depth: number): void {
    this.#at += 1;
    if (this.#take("]")) return;
    do {
      this.#skipBlanks();
      if (this.#text[this.#at] === "]") this.#fail("trailing-comma");
      this.#value(depth + 1);
    } while (this.#take(","));
    if (!this.#take("]")) this.#fail("comma");
  }
}

/** Where a text stops being JSON, and why; `undefined` for a text that is. */
export function jsonFault(text: string): JsonFault | undefined {
  try {
    new Walk(text).whole();
    return undefined;
  } catch (error) {
    if (error instanceof Found) return error.fault;
    throw error;
  }
}
