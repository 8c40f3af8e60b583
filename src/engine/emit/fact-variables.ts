import type { FactSlot, FactSlots } from "../ir.ts";

/** The facts of a program as variables of the printed function. */
export interface FactVariables {
  /** Statements that read every fact out of the parameter `facts`. */
  readonly reads: readonly string[];
  /** The variable of a fact: its value, for a choice its index (-1 when missing or no choice). */
  readonly variable: (fact: string) => string;
  readonly slot: (fact: string) => FactSlot | undefined;
  /** An expression that says whether the fact is known. */
  readonly isKnown: (fact: string) => string;
}

const mostCompared = 12;

/** Names that every object answers to: these are read as own properties only. */
function isInherited(part: string): boolean {
  return part in Object.prototype || part === "length" || part === "name";
}

function property(holder: string, part: string): string {
  return isInherited(part) ? `own(${holder}, ${JSON.stringify(part)})` : `${holder}?.[${JSON.stringify(part)}]`;
}

/** Many choices are looked up. */
function choiceMap(choices: readonly string[]): string {
  return `new Map(${JSON.stringify(choices.map((choice, index) => [choice, index]))})`;
}

function choiceIndex(value: string, choices: readonly string[]): string {
  // Texts are compared with texts alone: with anything else among them the machine compares at length.
  const among = choices.map((choice, index) => `${value} === ${JSON.stringify(choice)} ? ${index} : `).join("");
  return `typeof ${value} === "string" ? (${among}-1) : -1`;
}

function guard(slot: FactSlot, value: string): string {
  switch (slot.type) {
    case "text":
      return `typeof ${value} === "string"`;
    case "flag":
      return `typeof ${value} === "boolean"`;
    default:
      return `Number.isSafeInteger(${value})`;
  }
}

/** Plans the variables for the facts that are used. `constants` receives what is built once, outside the function. */
export function factVariables(slots: FactSlots, used: readonly string[], constants: string[]): FactVariables {
  const lines: string[] = [];
  const groups = new Map<string, string>([["", "facts"]]);
  const groupOf = (path: readonly string[]): string => {
    const key = path.join(".");
    const planned = groups.get(key);
    if (planned !== undefined) return planned;
    const holder = groupOf(path.slice(0, -1));
    const name = `group${groups.size}`;
    groups.set(key, name);
    lines.push(`const ${name} = ${property(holder, path.at(-1) ?? "")};`);
    return name;
  };
  const variables = new Map<string, string>();
  for (const fact of used) {
    const slot = slots.get(fact);
    const name = `fact${variables.size}`;
    variables.set(fact, name);
    if (slot === undefined) {
      lines.push(`const ${name} = undefined;`);
      continue;
    }
    const { path } = slot;
    const value = property(groupOf(path.slice(0, -1)), path.at(-1) ?? "");
    if (slot.type !== "choice") {
      lines.push(`let ${name} = ${value};`, `if (!(${guard(slot, name)})) ${name} = undefined;`);
    } else if (slot.choices.length > mostCompared) {
      constants.push(`const choices_${name} = ${choiceMap(slot.choices)};`);
      lines.push(`const ${name} = choices_${name}.get(${value}) ?? -1;`);
    } else {
      lines.push(`const raw_${name} = ${value};`, `const ${name} = ${choiceIndex(`raw_${name}`, slot.choices)};`);
    }
  }
  const variable = (fact: string): string => variables.get(fact) ?? "undefined";
  const slot = (fact: string): FactSlot | undefined => slots.get(fact);
  return {
    reads: lines,
    variable,
    slot,
    isKnown: (fact) => (slot(fact)?.type === "choice" ? `${variable(fact)} >= 0` : `${variable(fact)} !== undefined`),
  };
}
