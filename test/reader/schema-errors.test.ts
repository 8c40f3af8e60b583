import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../src/diagnostics/catalogue.ts";
import { readSource } from "../../src/reader/read-source.ts";
import { createValidator } from "../../src/reader/schema-errors.ts";
import { casesOf, summaryOf } from "./read-cases.ts";
import { shopId, shopSchemas } from "./shop-schemas.ts";

const validator = createValidator(shopSchemas);

function check(text: string) {
  const { value, places, diagnostics } = readSource("shop.yaml", text);
  return [...diagnostics, ...validator.validate(shopId, value, places)];
}

describe("problems of the shape", () => {
  it.each(casesOf("shape.yaml"))("$name", ({ text, problems }) => {
    expect(check(`kind: shop\n${text}`).map(summaryOf)).toEqual(problems);
  });

  it.each(casesOf("numbers.yaml"))("a number written as $text", ({ text, problems }) => {
    const [diagnostic, ...others] = check(`kind: shop\ntitle: x\nlimit: ${text}\n`);
    expect(others).toEqual([]);
    const { slip = null, write = null } = diagnostic?.args ?? {};
    expect([diagnostic?.code, slip, write]).toEqual(["wrong-type", ...problems]);
  });
});

describe("sentences", () => {
  const said = (text: string, lang: "ru" | "en") => {
    const [diagnostic] = check(`kind: shop\n${text}`);
    if (diagnostic === undefined) throw new Error("no problem found");
    const { text: sentence, help } = sentenceOf(diagnostic, lang);
    return `${sentence}. ${help ?? ""}`;
  };

  it.each([
    [
      "title: x\ndiscount: 15%",
      'Скидка (discount): здесь написано текстом "15%", а нужно: число. Напишите 15 — проценты пишутся числом, без знака %.',
      '"discount": here is the text "15%"; needed: a number. Write 15: percents are plain numbers, without the % sign.',
    ],
    [
      "title: x\ndelivery: да",
      'Доставка (delivery): здесь написано текстом "да", а нужно: true или false. Напишите true — «да» и «нет» пишутся как true и false.',
      '"delivery": here is the text "да"; needed: true or false. Write true: "yes" and "no" are written true and false.',
    ],
    [
      "title: x\nowner: { name: Иван }",
      "Владелец (owner): не хватает «role (Роль)». Добавьте строку «role: …», например «role: director».",
      '"owner": missing role. Add "role: ...", for example "role: director".',
    ],
    [
      "titel: x",
      "Ключа «titel» здесь нет. Возможно, имелось в виду «title».",
      'There is no key "titel" here. Perhaps "title" was meant.',
    ],
    [
      "title: x\ncategory: В",
      "В слове «В» 1-я буква «В» — русская, а нужна латинская, хотя выглядят они одинаково. Наберите слово заново: B.",
      'In "В" letter 1, "В", is Cyrillic; the Latin one is needed, though they look the same. Type the word anew: B.',
    ],
  ])("%s", (text, russian, english) => {
    expect(said(text, "ru")).toBe(russian);
    expect(said(text, "en")).toBe(english);
  });
});

describe("the validator", () => {
  it("accepts a value that fits", () => {
    const text =
      "kind: shop\ntitle: x\ndiscounts: [{ type: rate, percent: 5 }]\nmargin: [{ from: 2026-01-01, value: 7 }]\n";
    expect(check(text)).toEqual([]);
  });

  it.each([
    ["a number", `limit: "1${" ".repeat(500_000)}x"`, "wrong-type"],
    ["a date", `opened: "${"1".repeat(500_000)}"`, "wrong-form"],
    ["a word", `category: "${"c".repeat(500_000)}"`, "unknown-word"],
    ["a key", `"${"k".repeat(1000)}": 1`, "unknown-key"],
  ])("says one thing about an endless text where %s is expected", (_name, line, code) => {
    expect(check(`kind: shop\ntitle: x\n${line}\n`).map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  it("compiles only the schemas that it meets", () => {
    const broken = { $id: "https://example.test/broken.schema.json", type: "no-such-type" };
    const lazy = createValidator([...shopSchemas, broken]);
    const { value, places } = readSource("shop.yaml", "kind: shop\ntitle: x\n");
    expect(lazy.validate(shopId, value, places)).toEqual([]);
    expect(() => lazy.validate(broken.$id, value, places)).toThrow();
  });

  it("throws for a schema that nobody gave", () => {
    const { value, places } = readSource("shop.yaml", "a: 1\n");
    expect(() => validator.validate("https://example.test/none.json", value, places)).toThrow(/no schema/);
  });
});
