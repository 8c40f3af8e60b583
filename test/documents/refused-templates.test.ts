import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../src/diagnostics/catalogue.ts";
import { compileTemplate } from "../../src/documents/template/compile-template.ts";
import { problemsOfMarkup } from "../../src/documents/template/problems-of-markup.ts";
import { codesOf, problemsOf } from "./document-kit.ts";

/** What each is written as in the third line of a template, its code, its column, and the cure in both languages. */
type Refused = readonly [source: string, code: string, column: number, ru: RegExp, en: RegExp];

const raw: readonly Refused[] = [
  ["{{{v}}}", "template-raw-value", 1, /^Напишите \{\{v\}\}/, /^Write \{\{v\}\}/],
  ["a {{&v}}", "template-raw-value", 3, /^Напишите \{\{v\}\}/, /^Write \{\{v\}\}/],
  ["{{{text v}}}", "template-raw-value", 1, /^Напишите \{\{text v\}\}/, /^Write \{\{text v\}\}/],
  ["::head[{{{v}}}]", "template-raw-value", 8, /\{\{v\}\}/, /\{\{v\}\}/],
  ['::signature{role="{{{v}}}" name="x"}', "template-raw-value", 19, /\{\{v\}\}/, /\{\{v\}\}/],
  ["{{{{v}}}} x {{{{/v}}}}", "template-unsupported", 1, /\{\{имя\}\}/, /\{\{name\}\}/],
  ["<b>{{v}}</b>", "document-raw-html", 1, /\*\*жирно\*\*/, /\*\*bold\*\*/],
  ["a<br>b", "document-raw-html", 2, /\*\*жирно\*\*/, /\*\*bold\*\*/],
  ["<!-- x -->", "document-raw-html", 1, /Markdown/, /Markdown/],
  ["<script>alert(1)</script>", "document-raw-html", 1, /Markdown/, /Markdown/],
  ["| <i>a</i> |\n|---|\n| x |", "document-raw-html", 3, /Markdown/, /Markdown/],
  ["::foot[<b>x</b>]", "document-raw-html", 8, /Markdown/, /Markdown/],
  ['::term[x <u>y</u>]{label="a"}', "document-raw-html", 10, /Markdown/, /Markdown/],
  [':::note{onclick="x"}\nx\n:::', "document-directive-usage", 1, /:::note \.\.\. :::/, /:::note \.\.\. :::/],
  [":::html\nx\n:::", "document-unknown-directive", 1, /^Есть: .*letterhead/, /^There are: .*letterhead/],
];

const computing: readonly Refused[] = [
  ["{{n + 1}}", "template-computes", 1, /готовое число/, /ready number/],
  ["итого {{n * 2}}", "template-computes", 7, /готовое число/, /ready number/],
  ["{{#if n > 1}}x{{/if}}", "template-computes", 1, /\{\{#if \(eq имя "слово"\)\}\}/, /\{\{#if \(eq name "word"\)\}\}/],
  ["{{add n 1}}", "template-unknown-helper", 3, /число берут из данных готовым/, /a number comes ready/],
  ["{{#if (gt n 1)}}x{{/if}}", "template-unknown-helper", 8, /money/, /money/],
  ["{{money (sum 1 2)}}", "template-unknown-helper", 10, /money/, /money/],
  ["{{lookup client v}}", "template-unknown-helper", 3, /money/, /money/],
  ["{{log v}}", "template-unknown-helper", 3, /money/, /money/],
  ["{{helperMissing v}}", "template-unknown-helper", 3, /money/, /money/],
  ["{{#lookup a b}}x{{/lookup}}", "template-unsupported", 1, /\{\{#each\}\}/, /\{\{#each\}\}/],
  ["{{#v}}x{{/v}}", "template-unsupported", 1, /\{\{#each\}\}/, /\{\{#each\}\}/],
  ["{{#each items as |a b|}}x{{/each}}", "template-unsupported", 1, /\{\{#each\}\}/, /\{\{#each\}\}/],
  ["{{* decorator}}", "template-unsupported", 1, /\{\{имя\}\}/, /\{\{name\}\}/],
  ['{{#*inline "a"}}x{{/inline}}', "template-unsupported", 1, /\{\{имя\}\}/, /\{\{name\}\}/],
  ["{{money n sign=1}}", "template-unsupported", 11, /\{\{money сумма\}\}/, /\{\{money amount\}\}/],
  ["{{number n 1 2}}", "template-helper-argument", 1, /\{\{number line\.number\}\}/, /\{\{number line\.number\}\}/],
  ["{{n}}", "template-unprintable", 3, /\{\{money n\}\}/, /\{\{money n\}\}/],
  ['{{eq v "x"}}', "template-unprintable", 1, /\{\{#if \(eq v "x"\)\}\}/, /\{\{#if \(eq v "x"\)\}\}/],
  ["{{constructor}}", "template-unknown-name", 3, /Здесь есть: v, n/, /Here is: v, n/],
  ["{{v.constructor}}", "template-unknown-name", 3, /ничего/, /nothing/],
  ["{{__proto__.x}}", "template-unknown-name", 3, /Здесь есть/, /Here is/],
  ["{{client.[constructor].name}}", "template-unknown-name", 3, /Здесь есть: name/, /Here is: name/],
  ["{{@root.__proto__}}", "template-unknown-name", 3, /Здесь есть/, /Here is/],
  ["{{../../../v}}", "template-unknown-name", 3, /ничего/, /nothing/],
  ["{{#with __proto__}}x{{/with}}", "template-unknown-name", 9, /Здесь есть/, /Here is/],
  ["{{#each items.length}}x{{/each}}", "template-unknown-name", 9, /ничего/, /nothing/],
];

const shared = [/зовутся по имени файла: \{\{> parts\}\}/, /called by the name of the file: \{\{> parts\}\}/] as const;
const picture = [/::picture\{of="\{\{logo\}\}"/, /::picture\{of="\{\{logo\}\}"/] as const;
const links = [/https:, http:, mailto:, tel: или #/, /https:, http:, mailto:, tel: or #/] as const;

const reading: readonly Refused[] = [
  ["{{> ../../etc/passwd}}", "template-part-unknown", 1, ...shared],
  ['{{> "../secret"}}', "template-part-unknown", 1, ...shared],
  ["{{> (eq v 1)}}", "template-part-unknown", 1, ...shared],
  ["{{> nowhere}}", "template-part-unknown", 1, ...shared],
  ["{{#> layout}}x{{/layout}}", "template-unsupported", 1, /\{\{> parts\}\}/, /\{\{> parts\}\}/],
  ["{{> /etc/passwd}}", "template-syntax", 1, /фигурные скобки/, /braces/],
  ["{{readFile '/etc/passwd'}}", "template-unknown-helper", 3, /^Есть/, /^There are/],
  ["{{require 'node:fs'}}", "template-unknown-helper", 3, /^Есть/, /^There are/],
  ["![x](/etc/passwd)", "document-image-path", 1, ...picture],
  ["![x](../../secret.png)", "document-image-path", 1, ...picture],
  ["a ![x](https://example.com/x.png)", "document-image-path", 3, ...picture],
  ["![x]({{v}})", "document-image-path", 1, ...picture],
  ['::picture{of="../../secret.png"}', "document-directive-usage", 1, /\{\{seller\.logo\}\}/, /\{\{seller\.logo\}\}/],
  ['::picture{of="https://example.com/x.png"}', "document-directive-usage", 1, /^Пишется/, /^It is written/],
  ['::picture{of="{{v}}"}', "document-directive-usage", 1, /^Пишется/, /^It is written/],
  ['::include{file="x"}', "document-unknown-directive", 1, /^Есть/, /^There are/],
  ["[x](javascript:alert(1))", "document-unsafe-url", 1, ...links],
  ["[x](JAVASCRIPT:alert(1))", "document-unsafe-url", 1, ...links],
  ["[x](&#106;avascript:alert(1))", "document-unsafe-url", 1, ...links],
  ["<javascript:alert(1)>", "document-unsafe-url", 1, ...links],
  ["[x](data:text/html,x)", "document-unsafe-url", 1, ...links],
  ["[x](file:///etc/passwd)", "document-unsafe-url", 1, ...links],
  ["[x](//example.com)", "document-unsafe-url", 1, ...links],
  ["[x](../../secret.pdf)", "document-unsafe-url", 1, ...links],
  ["[x]({{v}})", "document-unsafe-url", 1, ...links],
];

const data = { v: "javascript:alert(1)", n: 3, client: { name: "x" }, items: ["a"], currency: "RUB" };

describe.each([
  ["prints raw", raw],
  ["computes", computing],
  ["reads a file or leads where it must not", reading],
] as const)("a template that %s is refused with its line", (_, refused) => {
  it.each(refused)("%j", (source, code, column, ru, en) => {
    const [diagnostic, ...others] = problemsOf(`# Заголовок\n\n${source}`, data);
    expect(diagnostic).toMatchObject({ code, range: { file: "template.md.hbs", start: { line: 3, column } } });
    if (diagnostic === undefined) throw new Error("no problem");
    expect(sentenceOf(diagnostic, "ru").help).toMatch(ru);
    expect(sentenceOf(diagnostic, "en").help).toMatch(en);
    // One mistake is told once, or at its opening and its closing tag.
    expect(others.filter((other) => other.code !== code)).toEqual([]);
  });
});

describe("a block that nothing closes", () => {
  it.each([
    ["Раз.\n\n{{#if v}}\nДва.\n\nТри.\n", 3, "{{#if v}}"],
    ["{{#each items}}\n{{#if v}}\nx\n{{/if}}\nКонец.\n", 1, "{{#each items}}"],
  ])("is shown where it opens: %j", (source, line, detail) => {
    expect(problemsOf(source)).toMatchObject([
      { code: "template-syntax", args: { detail }, range: { start: { line, column: 1 } } },
    ]);
  });
});

describe("what no document may hold", () => {
  const found = (source: string) => {
    const compiled = compileTemplate(source, "template.md.hbs", "ru", (name) => ({
      file: `${name}.md.hbs`,
      text: "Общее.\n\n<hr>\n",
    }));
    if (!compiled.ok) throw new Error(codesOf(compiled.diagnostics).join(", "));
    return problemsOfMarkup(compiled.template).map(({ code, range }) => `${code} ${range.file}:${range.start.line}`);
  };

  it("is found in branches that nobody has taken yet, and in the text that they share", () => {
    const source =
      "{{#if never}}\n<b>x</b>\n{{else}}\n![x](y.png)\n{{/if}}\n\n{{#each items}}\n[x](file:///y) [y]({{url}})\n\n{{> rule}}\n{{/each}}\n";
    expect(found(source)).toEqual([
      "document-raw-html template.md.hbs:2",
      "document-raw-html template.md.hbs:2",
      "document-image-path template.md.hbs:4",
      "document-unsafe-url template.md.hbs:8",
      "document-raw-html rule.md.hbs:3",
    ]);
  });

  it("is not found where there is none", () => {
    expect(found("[x](mailto:{{mail}}) [](place:a) [](#{{id}}) <https://example.com> 1 < 2\n")).toEqual([]);
  });
});
