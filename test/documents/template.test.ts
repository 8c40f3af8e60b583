import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTemplate } from "../../src/documents/template/compile-template.ts";
import { composeTree } from "../../src/documents/template/compose-tree.ts";
import { englishNumber } from "../../src/documents/template/helpers/english-number.ts";
import { type Block, plainText } from "../../src/documents/tree.ts";
import { codesOf, problemsOf, treeOf } from "./document-kit.ts";

/** Names that would be markup if they went through Markdown, HTML or Handlebars. */
const hostile = [
  "**Acme** <script>| # x",
  "# Иван_Петрович_Сидоров\n\n# Взлом",
  "[x](javascript:alert(1))",
  "1. Список\n- пункт",
  "{{constructor}} {{{x}}} :::note",
  "www.evil.example до 10~~дней~~ a@b.example",
  "`код` & &amp; &#42; \\* ![i](u)",
  "| a | b |\n|---|---|",
  "::pagebreak",
  "]{label=x}",
  '"} x',
  "---",
];

const places = [
  {
    name: "a paragraph",
    template: "{{v}}",
    path: (block: Block) => (block.kind === "paragraph" ? block.children : null),
  },
  {
    name: "a heading",
    template: "# {{v}}",
    path: (block: Block) => (block.kind === "heading" ? block.children : null),
  },
  {
    name: "a table cell",
    template: "| a | b |\n|---|---|\n| {{v}} | c |",
    path: (block: Block) => (block.kind === "table" && block.rows.length === 1 ? (block.rows[0]?.[0] ?? null) : null),
  },
  {
    name: "a list item",
    template: "- {{v}}",
    path: (block: Block) => {
      const item = block.kind === "list" && block.items.length === 1 ? block.items[0] : undefined;
      return item?.length === 1 && item[0]?.kind === "paragraph" ? item[0].children : null;
    },
  },
  {
    name: "a clause",
    template: '::clause[{{v}}]{label="{{v}}"}',
    path: (block: Block) => (block.kind === "labelled" ? (block.items[0]?.children ?? null) : null),
  },
];

describe("a value is always literal text", () => {
  for (const { name, template, path } of places) {
    it.each(hostile)(`in ${name}: %j`, (v) => {
      const { blocks } = treeOf(template, { v });
      expect(blocks).toHaveLength(1);
      const inlines = blocks[0] === undefined ? null : path(blocks[0]);
      expect(inlines).not.toBeNull();
      expect((inlines ?? []).every(({ kind }) => kind === "text" || kind === "break")).toBe(true);
      expect(plainText(inlines ?? [])).toBe(v.replaceAll("\n", " "));
    });
  }

  it("whatever the characters are", () => {
    const character = fc.oneof(
      fc.constantFrom(..."*_#|[](){}<>`~!-+=:\\\"'&;1. \n\tаЯ"),
      fc.string({ unit: "grapheme", maxLength: 1 }),
    );
    const value = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(""));
    fc.assert(
      fc.property(value, fc.constantFrom(...places), (v, { template, path }) => {
        const { blocks } = treeOf(template, { v });
        const inlines = blocks[0] === undefined ? null : path(blocks[0]);
        expect(blocks).toHaveLength(1);
        expect(plainText(inlines ?? [])).toBe(v.replace(/\r\n?|\n/g, " "));
      }),
      { numRuns: 300 },
    );
  });

  it("in an attribute", () => {
    const [block] = treeOf('::clause[x]{label="{{v}}"}', { v: hostile[0] }).blocks;
    expect(block).toMatchObject({ kind: "labelled", items: [{ label: hostile[0] }] });
  });

  it("keeps its own lines and stays inside its emphasis", () => {
    const [block] = treeOf("**{{v}}**", { v: "раз\nдва" }).blocks;
    expect(block).toMatchObject({
      children: [{ kind: "strong", children: [{ value: "раз" }, { kind: "break" }, { value: "два" }] }],
    });
  });
});

describe("text of a regulation", () => {
  it("may hold emphasis and a safe link", () => {
    const [block] = treeOf("{{text v}}", { v: "до **10 дней**, *иначе* [портал](https://a.example/x)" }).blocks;
    expect(block).toMatchObject({
      children: [
        { value: "до " },
        { kind: "strong" },
        { value: ", " },
        { kind: "emphasis" },
        { value: " " },
        { kind: "link", url: "https://a.example/x" },
      ],
    });
  });

  it.each(["# x", "- x", "<b>x</b>", "`x`", "| a |\n|---|", "> x", "1. x", "&amp;"])("reads nothing else: %j", (v) => {
    const [block] = treeOf("{{text v}}", { v }).blocks;
    expect(block?.kind === "paragraph" && plainText(block.children)).toBe(v.replaceAll("\n", " "));
  });

  it("refuses other links with the place in the template", () => {
    const [diagnostic] = problemsOf("Текст: {{text v}}", { v: "[x](javascript:alert(1))" });
    expect(diagnostic).toMatchObject({ code: "document-unsafe-url", range: { start: { line: 1, column: 8 } } });
  });
});

describe("what a template may not do", () => {
  it.each([
    ["a\n\nb {{{raw}}}", "template-raw-value", 3, 3],
    ["{{& raw}}", "template-raw-value", 1, 1],
    ["x\n{{> partial}}", "template-part-unknown", 2, 1],
    ["{{> parts a}}", "template-part-unknown", 1, 1],
    ["{{> parts depth=2}}", "template-unsupported", 1, 11],
    ["{{> (eq a 1)}}", "template-part-unknown", 1, 1],
    ["{{#list items}}{{/list}}", "template-unsupported", 1, 1],
    ["{{#each a as |i|}}{{/each}}", "template-unsupported", 1, 1],
    ["{{money a}} {{monye a}}", "template-unknown-helper", 1, 15],
    ["{{#if a}}", "template-syntax", 1, 1],
    ["ок\n{{#if a}}\n{{/each}}", "template-syntax", 2, 1],
  ])("%j is %s", (source, code, line, column) => {
    const [diagnostic] = problemsOf(source, { a: 1, currency: "RUB" });
    expect(diagnostic).toMatchObject({ code, range: { start: { line, column } } });
  });

  it.each([
    ["текст <b>жирно</b>", "document-raw-html", 1, 7],
    ["{{#if a}}\nда\n{{/if}}\n\n<script>x</script>", "document-raw-html", 5, 1],
    ["[x](javascript:1)", "document-unsafe-url", 1, 1],
    ["```\ncode\n```", "document-unknown-node", 1, 1],
    ["##### Пять", "document-unknown-node", 1, 1],
    [":::lede\nx\n:::", "document-unknown-directive", 1, 1],
    ["::clause[x]{lable=1}", "document-directive-usage", 1, 1],
    [":::table\nтекст\n:::", "document-directive-usage", 1, 1],
  ])("%j is %s", (source, code, line, column) => {
    const [diagnostic] = problemsOf(source, { a: "x" });
    expect(diagnostic).toMatchObject({ code, range: { start: { line, column } } });
  });

  it("names the nearest name, helper and block", () => {
    const data = { client: { name: "x" }, items: [] };
    expect(problemsOf("{{clinet.name}}", data)[0]?.args).toMatchObject({ part: "clinet", suggestion: "client" });
    expect(problemsOf("{{client.nmae}}", data)[0]?.args).toMatchObject({ part: "nmae", suggestion: "name" });
    expect(problemsOf("{{#if itmes}}{{/if}}", data)[0]?.args).toMatchObject({ suggestion: "items" });
    expect(problemsOf("{{monye 1}}", data)[0]?.args).toMatchObject({ suggestion: "money" });
    expect(problemsOf(":::leed\nx\n:::", data)[0]?.args).toMatchObject({ suggestion: "lead" });
  });

  it.each(["constructor", "__proto__", "toString", "client.constructor", "items.length"])(
    "reaches no prototype: %s",
    (name) => {
      expect(codesOf(problemsOf(`{{${name}}}`, { client: {}, items: [] }))).not.toEqual([]);
    },
  );

  it("reports every problem of a template at once", () => {
    expect(codesOf(problemsOf("{{{a}}} {{b c}} {{> d}}"))).toEqual([
      "template-raw-value",
      "template-unknown-helper",
      "template-part-unknown",
    ]);
    expect(codesOf(problemsOf("{{a}} {{b}}", {}))).toEqual(["template-unknown-name", "template-unknown-name"]);
  });

  it.each([
    [{ v: null }, "template-absent-value"],
    [{ v: 5 }, "template-unprintable"],
    [{ v: ["x"] }, "template-unprintable"],
    [{ v: { a: 1 } }, "template-unprintable"],
    [{ v: true }, "template-unprintable"],
  ])("does not print %j", (data, code) => {
    expect(codesOf(problemsOf("{{v}}", data))).toEqual([code]);
  });
});

describe("helpers give values their printed form", () => {
  const data = {
    currency: "RUB",
    sum: 125050,
    round: 100000,
    rate: 75000,
    day: 20261122,
    weight: 2500,
    count: 12500,
    n: 3,
  };
  it.each([
    ["{{money sum}}", "1 250,50 ₽"],
    ["{{amount round}}", "1 000,00"],
    ["{{percent rate}}", "7,5 %"],
    ["{{quantity weight}}", "2,5"],
    ['{{quantity weight "кг"}}', "2,5 кг"],
    ["{{number count}}", "12 500"],
    ["{{date day}}", "22 ноября 2026 г."],
    ['{{date day "short"}}', "22.11.2026"],
    ["{{sumInWords sum}}", "Одна тысяча двести пятьдесят рублей 50 копеек"],
    ['{{plural n "день" "дня" "дней"}}', "дня"],
    ['{{plural count "день" "дня" "дней"}}', "дней"],
    ['{{#if (eq currency "RUB")}}да{{else}}нет{{/if}}', "да"],
    ["{{#each list}}{{@index}}{{/each}}x", "x"],
  ])("%s is %s", (source, printed) => {
    const [block] = treeOf(source, { ...data, list: [] }).blocks;
    expect(block?.kind === "paragraph" && plainText(block.children).replaceAll("\u00a0", " ")).toBe(printed);
  });

  it.each(["{{money rate_}}", '{{money "5"}}', "{{date day 1}}", '{{plural n "день"}}', "{{eq n}}"])(
    "%s is refused",
    (source) => {
      expect(codesOf(problemsOf(source, { ...data, rate_: 1.5 }))).toEqual(["template-helper-argument"]);
    },
  );

  it("money needs the currency of the document", () => {
    expect(codesOf(problemsOf("{{money sum}}", { sum: 1 }))).toEqual(["template-helper-argument"]);
  });
});

it.each(["Срок:3 дня", "в 15:00 и 16:30", "Важно::ответ", "адрес:Москва[центр]"])(
  "Russian text with colons stays text: %s",
  (text) => {
    const [block] = treeOf(text).blocks;
    expect(block?.kind === "paragraph" && plainText(block.children)).toBe(text);
  },
);

describe("a whole number in English words", () => {
  it.each([
    [0n, "zero"],
    [17n, "seventeen"],
    [105n, "one hundred and five"],
    [1000n, "one thousand"],
    [1005n, "one thousand and five"],
    [1120n, "one thousand one hundred and twenty"],
    [2_000_034n, "two million and thirty-four"],
    [2_034_000n, "two million thirty-four thousand"],
    [301_000n, "three hundred and one thousand"],
  ])("%d is %s", (number, words) => {
    expect(englishNumber(number)).toBe(words);
  });
});

describe("text that templates share", () => {
  const shared: Readonly<Record<string, string>> = {
    greeting: "Здравствуйте, {{name}}.\n",
    letter: "{{> greeting}}\n\nЖдём вас.\n",
    wrong: "Одно.\n\n{{nmae}}",
    html: "Одно.\n\n<br>",
    itself: "{{> itself}}",
    ping: "{{> pong}}",
    pong: "{{> ping}}",
  };
  const compiled = (source: string) =>
    compileTemplate(source, "template.md.hbs", "ru", (name) => {
      const text = Object.hasOwn(shared, name) ? shared[name] : undefined;
      return text === undefined ? undefined : { file: `partials/${name}.md.hbs`, text };
    });
  const composed = (source: string, data: object) => {
    const template = compiled(source);
    return template.ok ? composeTree(template.template, data) : template;
  };

  it("stands in its place, in the context around it, through any number of files", () => {
    const result = composed("# Письмо\n\n{{#each people}}\n{{> letter}}\n\n{{/each}}\nКонец.", {
      people: [{ name: "Анна" }, { name: "**Пётр**" }],
    });
    if (!result.ok) throw new Error(codesOf(result.diagnostics).join(", "));
    const said = result.tree.blocks.map((block) => ("children" in block ? plainText(block.children as never) : ""));
    expect(said).toEqual([
      "Письмо",
      "Здравствуйте, Анна.",
      "Ждём вас.",
      "Здравствуйте, **Пётр**.",
      "Ждём вас.",
      "Конец.",
    ]);
  });

  it.each([
    ["a misspelt name", "{{> wrong}}", "template-unknown-name", 3],
    ["HTML", "Ноль.\n\n{{> html}}\n\nДва.", "document-raw-html", 1],
  ])("shows %s in its own file", (_, source, code, column) => {
    const result = composed(source, { name: "Анна" });
    expect(result.ok ? [] : result.diagnostics).toMatchObject([
      { code, range: { file: expect.stringMatching(/^partials/), start: { line: 3, column } } },
    ]);
  });

  it.each(["itself", "ping"])("that includes itself is refused: %s", (name) => {
    const template = compiled(`{{> ${name}}}`);
    expect(template.ok ? [] : codesOf(template.diagnostics)).toEqual(["template-part-unknown"]);
  });
});

describe("a long template, which is parsed in chapters", () => {
  const filling = `${"Слово за словом складывается глава. ".repeat(700)}\n\n`;
  const source = [
    `# Первая\n\n${filling}`,
    "::pagebreak\n\n# Вторая\n\n",
    '::::columns{widths="50 50"}\n:::column\nлево\n\n::pagebreak\n:::\n:::column\nправо\n:::\n::::\n\n',
    "::pagebreak\n\n# Третья\n\n- пункт\n",
  ].join("");

  it("has the blocks of a short one, containers whole", () => {
    const kinds = treeOf(source).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(treeOf(source.replace(filling, "Коротко.\n\n")).blocks.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === "columns")).toHaveLength(1);
  });

  it("tells of a mistake in its last chapter where it stands", () => {
    const lines = source.split("\n").length;
    const [found] = problemsOf(`${source}\nв конце <b>жирно</b>`);
    expect([found?.code, found?.range.start.line, found?.range.start.column]).toEqual([
      "document-raw-html",
      lines + 1,
      9,
    ]);
  });

  it("finds the note of a footnote in another chapter", () => {
    expect(problemsOf(`${source}\nслово[^1]\n\n::pagebreak\n\n[^1]: пояснение\n`)).toEqual([]);
  });
});
