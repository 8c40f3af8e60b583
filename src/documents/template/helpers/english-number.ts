const small = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  "eighteen nineteen",
]
  .join(" ")
  .split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

/** A whole number from 0 up to quadrillions in English words: 1234 is "one thousand two hundred thirty-four". */
export function englishNumber(value: bigint): string {
  if (value === 0n) return "zero";
  const groups: string[] = [];
  let rest = value;
  for (const scale of scales) {
    const group = Number(rest % 1000n);
    if (group > 0) groups.unshift(`${hundreds(group)} ${scale}`.trim());
    rest /= 1000n;
  }
  return groups.join(" ");
}

function hundreds(value: number): string {
  const below = value % 100;
  const hundred = value >= 100 ? `${small[Math.trunc(value / 100)]} hundred` : "";
  return `${hundred} ${below === 0 ? "" : belowHundred(below)}`.trim();
}

function belowHundred(value: number): string {
  if (value < 20) return small[value] ?? "";
  const ten = tens[Math.trunc(value / 10) - 2] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`;
}
