import type { TypeSlip } from "../diagnostics/catalogue/wrong-type.ts";

/** What a text that was meant as a number should have been. */
export interface LooseNumber {
  readonly slip: TypeSlip;
  /** The right spelling; absent when there is none. */
  readonly write?: string;
}

/** Longer texts are no numbers, whatever they hold. */
const longestNumber = 40;

const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const infinite = /^[+-]?(?:\.inf|\.nan|inf|infinity|nan|∞|бесконечность)$/i;
const withUnit = /^(.*\d)\s*(?:(тыс|тысяч|млн|k|к)(?![\p{L}])\.?)?\s*([\p{L}₽$€£¥₸]+)?\.?$/iu;
const grouped = /^[+-]?(?:\d{1,3}(?:[ '’]\d{3})+|\d{1,3}(?:,\d{3})+|\d+(?:_\d+)+)(?:[.,]\d+)?$/;
const withComma = /^[+-]?\d+,\d+$/;
const otherNotation = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$|^0x[\da-f]+$|^0o[0-7]+$|^0b[01]+$/i;

/** Units that a field implies anyway. Others (kg beside t) may change the number, so they get no ready answer. */
const impliedUnits =
  /^(?:₽|\$|€|£|¥|₸|р|руб|рубль|рубля|рублей|rub|usd|eur|шт|штук|штука|штуки|д|дн|день|дня|дней|days?|percent|процентов|процента|процент)$/i;
const zerosOfMultiplier: Readonly<Record<string, string>> = {
  тыс: "000",
  тысяч: "000",
  k: "000",
  к: "000",
  млн: "000000",
};

function withoutZeros(digits: string): string {
  return digits.replace(/^\+/, "").replace(/^(-?)0+(?=\d)/, "$1");
}

/** Ordinary digits of a number in another spelling, with the slip that the spelling is. */
function respell(text: string): LooseNumber | undefined {
  if (grouped.test(text)) {
    const [whole = "", fraction] = text.replace(/[ '’_]|,(?=\d{3}(?:\D|$))/g, "").split(/[.,]/);
    return { slip: "grouped-digits", write: withoutZeros(fraction === undefined ? whole : `${whole}.${fraction}`) };
  }
  if (withComma.test(text)) return { slip: "decimal-comma", write: withoutZeros(text.replace(",", ".")) };
  if (plain.test(text)) return { slip: "quoted-number", write: text };
  if (!otherNotation.test(text)) return undefined;
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return { slip: "number-notation", write: withoutZeros(text) };
  const digits = String(Number(text));
  return plain.test(digits) ? { slip: "number-notation", write: digits } : { slip: "number-notation" };
}

/**
 * Recognises a number in a text such as `15%`, "15", `1 000 000`, `1_000`, `1,5`, `100 тыс. руб` or `1e3`.
 * `undefined` when the text is no number in any spelling.
 */
export function readLooseNumber(text: string): LooseNumber | undefined {
  if (text.length > longestNumber) return undefined;
  const trimmed = text
    .replace(/[\u00A0\u2007\u2009\u202F]/g, " ")
    .trim()
    .replace("\u2212", "-");
  if (infinite.test(trimmed)) return { slip: "infinity" };
  if (trimmed.endsWith("%")) {
    const number = respell(trimmed.slice(0, -1).trim());
    return number === undefined ? undefined : { ...number, slip: "percent-sign" };
  }
  return respell(trimmed) ?? readUnit(trimmed);
}

/** An amount with a multiplier, a unit, or both: `100 тыс. руб.`, `3 млн`, `15 дней`. */
function readUnit(text: string): LooseNumber | undefined {
  const match = withUnit.exec(text);
  if (match === null) return undefined;
  const [, amount = "", multiplier = "", unit = ""] = match;
  const digits = respell(amount)?.write;
  if (digits === undefined) return undefined;
  const implied = unit === "" || impliedUnits.test(unit);
  if (!implied) return { slip: "unit" };
  if (multiplier === "") return { slip: "unit", write: digits };
  const zeros = zerosOfMultiplier[multiplier.toLowerCase()] ?? "";
  return /^-?[1-9]\d*$/.test(digits) ? { slip: "unit", write: digits + zeros } : { slip: "unit" };
}
