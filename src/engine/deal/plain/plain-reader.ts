import type { Policy } from "../../policy.ts";
import { readDeal } from "../../read-deal.ts";
import type { Deal } from "../deal.ts";
import { shapeOf } from "../fact-shape.ts";
import {
  copyBetween,
  notPlain,
  sign,
  standsAt,
  textBetween,
  type WordBytes,
  wordBytes,
  wordsStandAt,
} from "./bytes.ts";
import { canonicalPlan } from "./canonical-plan.ts";
import { addForm, type Form, type Place, saysTwice } from "./forms.ts";
import { type Found, type PlainValue, plainReaderOf, readPlainId, readPlainNull, unknownWord } from "./read-value.ts";
import { type FieldAt, skeletonOf } from "./skeleton.ts";

/** A deal of flat facts that was read without a fault. It holds until the next one is read. */
export interface PlainDeal {
  /** The deal without its id. */
  readonly deal: Deal;
  /** The bytes that it was read from. */
  readonly bytes: Uint8Array;
  /** Where the text of its id begins and ends in them; -1 for a deal without one. */
  readonly idFrom: number;
  readonly idTo: number;
  /** The bytes of its text. */
  readonly size: number;
  /**
   * Writes its canonical JSON, which is no longer than its text, and answers where it ends. Bytes behind that end are spoilt,
   * see `spoiltBehind`.
   */
  writeCanonical(into: WordBytes, at: number): number;
}

/**
 * Reads the deal that stands in valid UTF-8 between two offsets, if it is a plain one; `undefined` says nothing about it but
 * that `readDeal` must look.
 */
export type ReadPlainDeal = (bytes: Uint8Array, from: number, to: number) => PlainDeal | undefined;

/** Texts that are looked at for a new form. When so many had none to be learnt, nobody looks any more. */
const mostLookedAt = 1000;
const longestLearnt = 64 * 1024;

/** Finds the fields of a dictionary: facts under their names in any nesting, and the id. */
function fieldsOf({ facts, currency, input }: Policy): FieldAt {
  const readers = new Map([...facts].map(([name, fact]) => [name, plainReaderOf(fact, currency)]));
  const others = new Set([...input.ownKeys, ...input.lists.map(({ key }) => key)]);
  return (path, isNull) => {
    const [first = ""] = path;
    if (path.length === 1 && others.has(first)) return undefined;
    if (path.length === 1 && first === "id") return { read: isNull ? readPlainNull : readPlainId, isNull };
    const fact = path.join(".");
    const read = readers.get(fact);
    return read === undefined ? undefined : { read: isNull ? readPlainNull : read, fact, isNull };
  };
}

const noForm: Form = {
  after: new Uint8Array(),
  canonical: canonicalPlan([]),
  deal: { facts: {}, unknownChoices: new Set() },
  fill: () => false,
  facts: [],
  id: -1,
};

/** The deal that was read last, as it lies in the bytes. */
class LastDeal implements PlainDeal {
  form = noForm;
  deal = noForm.deal;
  source = wordBytes(new Uint8Array());
  size = 0;
  idFrom = -1;
  idTo = -1;
  /** Where each value begins and ends. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  get bytes(): Uint8Array {
    return this.source.bytes;
  }

  /** Takes the deal in these bytes, whose values begin and end where `starts` and `ends` say. */
  take(form: Form, deal: Deal, size: number): void {
    this.form = form;
    this.deal = deal;
    this.size = size;
    this.idFrom = -1;
    if (form.id === -1) return;
    const from = this.starts[form.id] ?? 0;
    const quote = this.source.bytes[from] === sign.quote ? 1 : 0;
    this.idFrom = from + quote;
    this.idTo = (this.ends[form.id] ?? 0) - quote;
  }

  writeCanonical(into: WordBytes, from: number): number {
    const { form, source, starts, ends } = this;
    const { spans, after } = form.canonical;
    let at = from;
    for (const { before, first, last } of spans) {
      at = copyBetween(before, 0, before.bytes.length, into, at);
      at = copyBetween(source, starts[first] ?? 0, ends[last] ?? 0, into, at);
    }
    return copyBetween(after, 0, after.bytes.length, into, at);
  }
}

/**
 * A reader of plain deals. Deals of one source look alike: everything but their values stands in the text sign by sign as
 * it did before. Such a form is learnt from the first deal that has it and that `readDeal` takes without a word; of the
 * next ones only the values are read, and what was checked of the form - keys that are known, none of them twice - is
 * known already. `accepts` says whether a text is a deal that has no fault beyond what `readDeal` sees.
 */
export function plainReader(policy: Policy, accepts: (text: string, parsed: unknown) => boolean): ReadPlainDeal {
  const fieldAt = fieldsOf(policy);
  const { root: group } = shapeOf(policy.facts);
  const root: Place = { steps: [], ends: [] };
  const found: Found = { value: undefined };
  const values: PlainValue[] = [];
  const last = new LastDeal();
  let left = mostLookedAt;
  /** Where the last text left all known forms. */
  let stopped = root;
  let stoppedAt = 0;

  /** The deal of the form with the values that were read. */
  const dealOf = ({ fill, facts, deal }: Form): Deal => {
    if (!fill(values)) return deal;
    const unknown = facts.flatMap((fact, piece) => (fact !== undefined && values[piece] === unknownWord ? [fact] : []));
    return { ...deal, unknownChoices: new Set(unknown) };
  };

  const read: ReadPlainDeal = (bytes, from, to) => {
    if (last.bytes !== bytes) last.source = wordBytes(bytes);
    const { source, starts, ends } = last;
    let place = root;
    let at = from;
    let pieces = 0;
    for (let index = 0; index < place.steps.length; ) {
      const step = place.steps[index];
      if (step === undefined) break;
      const { before, read } = step;
      const start = at + before.bytes.length;
      const end = wordsStandAt(before, source, at) ? read(bytes, start, found) : notPlain;
      index += 1;
      if (end === notPlain) continue;
      starts[pieces] = start;
      ends[pieces] = end;
      values[pieces] = found.value;
      pieces += 1;
      at = end;
      place = step.next;
      index = 0;
    }
    const form = place.ends.find(({ after }) => at + after.length === to && standsAt(after, bytes, at));
    if (form === undefined) {
      stopped = place;
      stoppedAt = at;
      return undefined;
    }
    last.take(form, dealOf(form), to - from);
    return last;
  };

  /** Whether the last reading stopped at a value that is not plain: its text has no form to be learnt. */
  const stoppedAtValue = (bytes: Uint8Array): boolean =>
    stopped.steps.some(({ before, read }) => {
      const isNull = bytes[stoppedAt + before.bytes.length] === sign.null;
      return read !== readPlainNull && !isNull && wordsStandAt(before, last.source, stoppedAt);
    });

  /** Learns the form of a text; whether it has one. */
  const learn = (bytes: Uint8Array): boolean => {
    const text = textBetween(bytes, 0, bytes.length);
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      return false;
    }
    if (!accepts(text, parsed) || readDeal(parsed, policy, "").deal === undefined) return false;
    const skeleton = skeletonOf(bytes, fieldAt);
    if (skeleton === undefined || saysTwice(skeleton.pieces)) return false;
    addForm(root, skeleton, group);
    return true;
  };

  return (bytes, from, to) => {
    const known = read(bytes, from, to);
    if (known !== undefined || left === 0 || to - from > longestLearnt || stoppedAtValue(bytes)) return known;
    left -= 1;
    return learn(new Uint8Array(bytes.subarray(from, to))) ? read(bytes, from, to) : undefined;
  };
}
