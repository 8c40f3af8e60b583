import { conditionInWords } from "../../../conditions/condition-words.ts";
import type { FactType } from "../../../conditions/fact-type.ts";
import { readCondition } from "../../../conditions/read-condition.ts";
import { quoted } from "../../../values/language.ts";
import { conditionReferences, dictionaryReferences } from "../../fact-references.ts";
import type { OwnershipFile } from "../../generated/ownership.ts";
import type { OutlinePart } from "../../outline.ts";
import { factAt } from "../../read-values.ts";
import type { ReadContext, Reference } from "../../regulation.ts";
import type { TableContext } from "../../table.ts";
import type { Ownership } from "./content.ts";

const words = {
  claims: { ru: "Кого слушаем", en: "Whose claim counts" },
  everybody: { ru: "всех, кто считает клиента своим", en: "everybody who claims the client" },
  equals: { ru: "Из равных — у кого меньше", en: "Of equals the one with the smaller" },
} as const;

const claimFacts = {
  current: ["current", ["flag"]],
  role: ["role", ["choice"]],
  recorded: ["recorded", ["date", "moment"]],
  lastContact: ["last-contact", ["date", "moment"]],
  headCompany: ["head-company", ["flag"]],
  region: ["region", ["choice", "text"]],
  clientRegion: ["client-region", ["choice", "text"]],
  absence: ["absence", ["choice"]],
  load: ["load", ["number", "quantity", "money"]],
} as const satisfies Readonly<Record<string, readonly [key: string, types: readonly FactType[]]>>;

type ClaimKey = keyof typeof claimFacts;
const claimKeys = Object.keys(claimFacts) as readonly ClaimKey[];

/** The facts of claims that the file names; one of another type is reported. */
export function readClaims({ claims }: OwnershipFile, context: ReadContext): Pick<Ownership, "claims"> {
  if (claims === undefined) return {};
  const { counts, text, current, role } = claims;
  const named = claimKeys.flatMap((own): [ClaimKey, string][] => {
    const [key, types] = claimFacts[own];
    const fact = claims[key];
    if (fact === undefined) return [];
    factAt(fact, types, ["claims", key], context);
    return [[own, fact]];
  });
  const when = counts === undefined ? undefined : readCondition(counts, ["claims", "counts"], context);
  return {
    claims: {
      current,
      role,
      ...Object.fromEntries(named),
      ...(when === undefined ? {} : { counts: when }),
      ...(text === undefined ? {} : { text }),
    },
  };
}

export function claimReferences({ claims }: Ownership, { places }: ReadContext): Reference[] {
  if (claims === undefined) return [];
  return [
    ...conditionReferences([claims.counts], ["claims", "counts"], places),
    ...claimKeys.flatMap((own) =>
      claims[own] === undefined ? [] : dictionaryReferences([claims[own]], ["claims", claimFacts[own][0]], places),
    ),
  ];
}

/** Who is listened to: one clause, printed with what decides between equals. */
export function claimsPart({ claims }: Ownership, context: TableContext): OutlinePart[] {
  if (claims === undefined) return [];
  const { lang, facts } = context;
  const { counts, load, text } = claims;
  const equals = load === undefined ? "" : ` ${words.equals[lang]}: ${quoted(facts.get(load)?.title ?? load, lang)}.`;
  const title = counts === undefined ? words.everybody[lang] : conditionInWords(counts, context);
  const note = `${text ?? ""}${equals}`.trim();
  return [
    {
      title: words.claims[lang],
      items: [{ id: "claims", title, path: ["claims"], ...(note === "" ? {} : { text: note }) }],
    },
  ];
}
