/**
 * Exact decimals as scaled integers: "12.5" with 4 digits is 125000. Nothing here goes through a float.
 */
const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Rewrites the exponent form that `String(number)` uses for tiny and huge numbers as plain digits. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/i.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = match;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > 30) return text;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${"0".repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * The decimal in `text` as an integer of units of 10^-digits.
 * `undefined` when the text is no decimal, needs more digits than there are, or leaves the exact integers of a number.
 */
export function scaleDecimal(text: string, digits: number): number | undefined {
  const match = decimalText.exec(withoutExponent(text.trim()));
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > digits) return undefined;
  const scaled = Number(whole + significant.padEnd(digits, "0"));
  if (!Number.isSafeInteger(scaled)) return undefined;
  return sign === "-" && scaled !== 0 ? -scaled : scaled;
}

/**
 * From here on a number that is not whole keeps fewer decimals than it was written with: 90071992547409.91 is read as 90071992547409.9 by every
 * JSON reader, and nobody can tell any more.
 */
export const inexactFrom = 2 ** 52;

/** The same for a number that a reader of JSON or YAML has made of a text: what it may have lost digits of is refused. */
export function scaleNumber(value: number, digits: number): number | undefined {
  const scaled = scaleDecimal(String(value), digits);
  return scaled !== undefined && (Number.isInteger(value) || Math.abs(scaled) < inexactFrom) ? scaled : undefined;
}

/** Plain decimal text of a scaled integer without trailing zeros: (125000, 4) is "12.5". Inverse of `scaleDecimal`. */
export function decimalOf(scaled: number, digits: number): string {
  const sign = scaled < 0 ? "-" : "";
  const all = String(Math.abs(scaled)).padStart(digits + 1, "0");
  const whole = all.slice(0, all.length - digits);
  const fraction = all.slice(all.length - digits).replace(/0+$/, "");
  return sign + whole + (fraction === "" ? "" : `.${fraction}`);
}
