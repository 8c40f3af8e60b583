import { error } from "../message.ts";
import { type Field, named } from "./field-names.ts";

/** The types of values as a person thinks of them. */
export type ValueType = "number" | "integer" | "text" | "flag" | "list" | "mapping" | "nothing";

/** Why a value has the wrong type, when the slip is a known one. */
export type TypeSlip =
  | "percent-sign"
  | "unit"
  | "quoted-number"
  | "grouped-digits"
  | "decimal-comma"
  | "number-notation"
  | "infinity"
  | "flag-word"
  | "fact-name"
  | "needs-quotes"
  | "needs-list"
  | "needs-no-list";

type WrongType = Field & {
  readonly expected: readonly ValueType[];
  readonly found: ValueType;
  /** The value as written, when it is short. */
  readonly source?: string;
  readonly slip?: TypeSlip;
  /** What to write instead. */
  readonly write?: string;
  readonly example?: string;
};

const names: Readonly<Record<"ru" | "en", Readonly<Record<ValueType, string>>>> = {
  ru: {
    number: "число",
    integer: "целое число",
    text: "текст",
    flag: "true или false",
    list: "список",
    mapping: "вложенные поля",
    nothing: "пусто",
  },
  en: {
    number: "a number",
    integer: "a whole number",
    text: "text",
    flag: "true or false",
    list: "a list",
    mapping: "nested fields",
    nothing: "nothing",
  },
};

const reasons: Readonly<Record<"ru" | "en", Readonly<Record<TypeSlip, string>>>> = {
  ru: {
    "percent-sign": "проценты пишутся числом, без знака %",
    unit: "единица уже известна, пишется только число",
    "quoted-number": "число пишется без кавычек",
    "grouped-digits": "цифры пишутся подряд, без пробелов и подчёркиваний",
    "decimal-comma": "дробная часть отделяется точкой",
    "number-notation": "число пишется обычными цифрами",
    infinity: "бесконечности в регламенте нет; если предела нет, удалите это поле",
    "flag-word": "«да» и «нет» пишутся как true и false",
    "fact-name": "здесь пишется имя факта из словаря (kind: facts), а не само значение",
    "needs-quotes": "то, что не считают, пишется в кавычках",
    "needs-list": "каждый элемент списка начинается с дефиса на своей строке или стоит в квадратных скобках",
    "needs-no-list": "значение здесь одно, без дефиса и скобок",
  },
  en: {
    "percent-sign": "percents are plain numbers, without the % sign",
    unit: "the unit is already known, write only the number",
    "quoted-number": "a number takes no quotes",
    "grouped-digits": "digits stand together, without spaces and underscores",
    "decimal-comma": "the fraction follows a point",
    "number-notation": "a number is written in ordinary digits",
    infinity: "there is no infinity in a regulation; if there is no limit, delete the field",
    "flag-word": '"yes" and "no" are written true and false',
    "fact-name": "here stands the name of a fact from the dictionary (kind: facts), not the value itself",
    "needs-quotes": "what is not counted is written in quotes",
    "needs-list": "each item of a list begins with a dash on its own line or stands in square brackets",
    "needs-no-list": "there is one value here, without a dash and brackets",
  },
};

const words = {
  ru: { write: "Напишите", because: " — ", like: "Например", fill: "Допишите значение или удалите эту строку." },
  en: { write: "Write", because: ": ", like: "For example", fill: "Add the value or delete this line." },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function helpFor({ slip, write, example, found }: WrongType, lang: "ru" | "en"): string | undefined {
  const { write: verb, because, like, fill } = words[lang];
  const reason = slip === undefined ? undefined : reasons[lang][slip];
  if (write !== undefined) return `${verb} ${write}${reason === undefined ? "" : because + reason}.`;
  if (reason !== undefined) return `${capital(reason)}.`;
  if (example !== undefined) return `${like}: ${example}.`;
  return found === "nothing" ? fill : undefined;
}

function sentence(args: WrongType, lang: "ru" | "en"): { text: string; help?: string } {
  const expected = args.expected.map((type) => names[lang][type]).join(lang === "ru" ? " или " : " or ");
  const field = named(args, lang);
  const found = args.source === undefined || args.found === "nothing" ? names[lang][args.found] : foundText(args, lang);
  const text =
    lang === "ru"
      ? `${field}: здесь ${found}, а нужно: ${expected}`
      : `${field}: here is ${found}; needed: ${expected}`;
  const help = helpFor(args, lang);
  return help === undefined ? { text } : { text, help };
}

/** A bare `15%` is text for YAML, and so is "15": quotes show that the writer put a text. */
function foundText({ found, source = "" }: WrongType, lang: "ru" | "en"): string {
  if (found === "text") return lang === "ru" ? `написано текстом ${quoted(source)}` : `the text ${quoted(source)}`;
  return `${names[lang][found]} ${source}`;
}

function quoted(source: string): string {
  return /^["']/.test(source) ? source : `"${source}"`;
}

/** A value of another type than the field takes, with the right spelling for the known slips. */
export const wrongTypeMessages = {
  "wrong-type": error<WrongType>({
    ru: (args) => sentence(args, "ru"),
    en: (args) => sentence(args, "en"),
  }),
};
