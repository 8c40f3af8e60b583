const small = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  "eighteen nineteen",
]
  .join(" ")
  .split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

/**
 * A whole number from 0 up to quadrillions in British English words: 1234 is "one thousand two hundred and thirty-four",
 * 1034 "one thousand and thirty-four".
 */
export function englishNumber(value: bigint): string {
  if (value === 0n) return "zero";
  const groups: string[] = [];
  let rest = value;
  for (const scale of scales) {
    const group = Number(rest % 1000n);
    rest /= 1000n;
    if (group === 0) continue;
    // Tens and units that follow thousands without a hundred between them take an "and" of their own.
    const joined = scale === "" && group < 100 && rest > 0n;
    groups.unshift(`${joined ? "and " : ""}${hundreds(group)} ${scale}`.trim());
  }
  return groups.join(" ");
}

function hundreds(value: number): string {
  const below = value % 100;
  const hundred = value >= 100 ? `${small[Math.trunc(value / 100)]} hundred` : "";
  const rest = below === 0 ? "" : belowHundred(below);
  return hundred !== "" && rest !== "" ? `${hundred} and ${rest}` : `${hundred}${rest}`;
}

function belowHundred(value: number): string {
  if (value < 20) return small[value] ?? "";
  const ten = tens[Math.trunc(value / 10) - 2] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`;
}
