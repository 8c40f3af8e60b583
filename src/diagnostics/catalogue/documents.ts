import { error, warning } from "../message.ts";

/** A number of Russian text. */
const comma = (number: number): string => String(number).replace(".", ",");

/** What can be wrong with a document: its template, its data, its style, its pages. */
export const documentMessages = {
  "template-syntax": error<{ detail: string }>({
    ru: ({ detail }) => ({
      text: `Шаблон не читается: ${detail}`,
      help: "Проверьте парные фигурные скобки и то, что каждый блок {{#...}} закрыт своим {{/...}}.",
    }),
    en: ({ detail }) => ({
      text: `The template cannot be read: ${detail}`,
      help: "Check that braces are paired and that every {{#...}} is closed by its own {{/...}}.",
    }),
  }),
  "template-computes": error<{ written: string }>({
    ru: ({ written }) => ({
      text: `Шаблон не считает и не сравнивает: ${written}`,
      help: 'Возьмите готовое число из данных документа: его даёт решение. Одинаковы ли два слова, спрашивает {{#if (eq имя "слово")}}.',
    }),
    en: ({ written }) => ({
      text: `A template neither counts nor compares: ${written}`,
      help: 'Take a ready number of the data: a decision gives it. Whether two words are the same is asked by {{#if (eq name "word")}}.',
    }),
  }),
  "template-raw-value": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `Значение «${name}» вставлено без защиты: его разметка попала бы в документ`,
      help: `Напишите {{${name}}}: двойные скобки показывают значение буквально.`,
    }),
    en: ({ name }) => ({
      text: `The value "${name}" is inserted raw: its markup would get into the document`,
      help: `Write {{${name}}}: double braces show the value literally.`,
    }),
  }),
  "template-unsupported": error<{ construct: string }>({
    ru: ({ construct }) => ({
      text: `В шаблонах документов нет конструкции «${construct}»`,
      help: "Есть значения {{имя}}, помощники {{money сумма}}, блоки {{#if}}, {{#unless}}, {{#each}}, {{#with}} и общие части {{> parts}}.",
    }),
    en: ({ construct }) => ({
      text: `Document templates have no "${construct}"`,
      help: "There are values {{name}}, helpers {{money amount}}, blocks {{#if}}, {{#unless}}, {{#each}}, {{#with}} and shared parts {{> parts}}.",
    }),
  }),
  "template-part-unknown": error<{ written: string }>({
    ru: ({ written }) => ({
      text: `Общей части ${written} нет`,
      help: "Общие части лежат в templates/partials и зовутся по имени файла: {{> parts}}. Пути и адреса шаблон не читает, а сама в себе часть не стоит.",
    }),
    en: ({ written }) => ({
      text: `There is no shared part ${written}`,
      help: "Shared parts are in templates/partials and are called by the name of the file: {{> parts}}. A template reads no path and no address, and no part stands in itself.",
    }),
  }),
  "template-unknown-helper": error<{ name: string; suggestion?: string; known: readonly string[] }>({
    ru: ({ name, suggestion, known }) => ({
      text: `Помощника «${name}» нет`,
      help:
        suggestion === undefined
          ? `Есть: ${known.join(", ")}. Считать они не умеют: число берут из данных готовым.`
          : `Возможно, имелось в виду «${suggestion}».`,
    }),
    en: ({ name, suggestion, known }) => ({
      text: `There is no helper "${name}"`,
      help:
        suggestion === undefined
          ? `There are: ${known.join(", ")}. They count nothing: a number comes ready with the data.`
          : `Perhaps "${suggestion}" was meant.`,
    }),
  }),
  "template-unknown-name": error<{ name: string; part: string; suggestion?: string; known: readonly string[] }>({
    ru: ({ name, part, suggestion, known }) => ({
      text:
        name === part ? `В данных документа нет «${name}»` : `В данных документа нет «${name}»: не найдено «${part}»`,
      help:
        suggestion === undefined
          ? `Здесь есть: ${known.join(", ") || "ничего"}.`
          : `Возможно, имелось в виду «${suggestion}».`,
    }),
    en: ({ name, part, suggestion, known }) => ({
      text: name === part ? `The data have no "${name}"` : `The data have no "${name}": "${part}" is not found`,
      help:
        suggestion === undefined ? `Here is: ${known.join(", ") || "nothing"}.` : `Perhaps "${suggestion}" was meant.`,
    }),
  }),
  "template-missing": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `В папке templates/${name} нет шаблона`,
      help: `Положите туда template.md.hbs; начать проще с копии: reglament templates copy document --as ${name}.`,
    }),
    en: ({ name }) => ({
      text: `The folder templates/${name} has no template`,
      help: `Put template.md.hbs there; a copy is the easiest start: reglament templates copy document --as ${name}.`,
    }),
  }),
  "template-without-sample": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `У шаблона «${name}» нет образца данных: не на чем проверить, что он печатается`,
      help: `Положите рядом sample.yaml; начать проще с копии: reglament templates copy document --as ${name}.`,
    }),
    en: ({ name }) => ({
      text: `The template "${name}" has no sample data: there is nothing to try it on`,
      help: `Put sample.yaml beside it; a copy is the easiest start: reglament templates copy document --as ${name}.`,
    }),
  }),
  "template-absent-value": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `Значения «${name}» в этом документе нет, а шаблон его печатает`,
      help: `Заполните его или оберните место в {{#if ${name}}} ... {{/if}}.`,
    }),
    en: ({ name }) => ({
      text: `This document has no value "${name}", but the template prints it`,
      help: `Fill it in or wrap the place in {{#if ${name}}} ... {{/if}}.`,
    }),
  }),
  "template-unprintable": error<{ name: string; found: "number" | "yes-no" | "list" | "group" | "picture" }>({
    ru: ({ name, found }) => ({
      text: `«${name}» нельзя напечатать: это ${{ number: "число, о котором не сказано, как его показать", "yes-no": "да или нет", list: "список", group: "группа значений", picture: "картинка" }[found]}`,
      help: {
        number: `Скажите, что это: {{money ${name}}}, {{percent ${name}}}, {{date ${name}}}, {{quantity ${name}}} или {{number ${name}}}.`,
        "yes-no": `Напишите {{#if ${name}}} ... {{/if}}.`,
        list: `Напишите {{#each ${name}}} ... {{/each}}.`,
        group: `Назовите одно из значений группы: {{${name}.имя}}.`,
        picture: `Покажите её отдельной строкой: ::picture{of="{{${name}}}"}`,
      }[found],
    }),
    en: ({ name, found }) => ({
      text: `"${name}" cannot be printed: it is ${{ number: "a number, and nothing says how to show it", "yes-no": "yes or no", list: "a list", group: "a group of values", picture: "a picture" }[found]}`,
      help: {
        number: `Say what it is: {{money ${name}}}, {{percent ${name}}}, {{date ${name}}}, {{quantity ${name}}} or {{number ${name}}}.`,
        "yes-no": `Write {{#if ${name}}} ... {{/if}}.`,
        list: `Write {{#each ${name}}} ... {{/each}}.`,
        group: `Name one value of the group: {{${name}.name}}.`,
        picture: `Show it on a line of its own: ::picture{of="{{${name}}}"}`,
      }[found],
    }),
  }),
  "template-helper-argument": error<{ helper: string; usage: string }>({
    ru: ({ helper, usage }) => ({
      text: `Помощнику «${helper}» даны не те значения`,
      help: `Пишется так: {{${usage}}}.`,
    }),
    en: ({ helper, usage }) => ({
      text: `The helper "${helper}" was given the wrong values`,
      help: `It is written so: {{${usage}}}.`,
    }),
  }),
  "document-raw-html": error<{ html: string }>({
    ru: ({ html }) => ({
      text: `В шаблоне стоит HTML: ${html}`,
      help: "Документ собирается из Markdown: напишите **жирно**, таблицу или блок ::: вместо тегов.",
    }),
    en: ({ html }) => ({
      text: `There is HTML in the template: ${html}`,
      help: "A document is made of Markdown: write **bold**, a table or a ::: block instead of tags.",
    }),
  }),
  "document-unsafe-url": error<{ url: string }>({
    ru: ({ url }) => ({
      text: `Ссылка «${url}» не ведёт на сайт, почту или телефон`,
      help: "Ссылка начинается с https:, http:, mailto:, tel: или #.",
    }),
    en: ({ url }) => ({
      text: `The link "${url}" is not to a site, a mail address or a telephone number`,
      help: "A link begins with https:, http:, mailto:, tel: or #.",
    }),
  }),
  "document-image-path": error<{ url: string }>({
    ru: ({ url }) => ({
      text: `Шаблон не читает картинок по пути или адресу: ${url}`,
      help: 'Логотип и картинки приходят с данными: ::picture{of="{{logo}}" width="40"}. Файл логотипа называет карточка компании.',
    }),
    en: ({ url }) => ({
      text: `A template reads no pictures by path or address: ${url}`,
      help: 'The logo and pictures come with the data: ::picture{of="{{logo}}" width="40"}. The file of the logo is named by the card of the company.',
    }),
  }),
  "document-footnote-unused": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `На сноску «${name}» ничего не ссылается: её никто не увидит`,
      help: `Поставьте [^${name}] в тексте там, к чему она относится, или уберите её.`,
    }),
    en: ({ name }) => ({
      text: `Nothing refers to the footnote "${name}": nobody will see it`,
      help: `Put [^${name}] into the text where it belongs, or remove it.`,
    }),
  }),
  "document-unknown-node": error<{ kind: string }>({
    ru: ({ kind }) => ({
      text: `Такой разметки в документах нет: ${kind}`,
      help: "Есть заголовки трёх уровней, абзацы, списки, таблицы, цитаты, линии, ссылки, **жирно**, *курсив* и блоки :::.",
    }),
    en: ({ kind }) => ({
      text: `Documents have no such markup: ${kind}`,
      help: "There are headings of three levels, paragraphs, lists, tables, quotes, rules, links, **bold**, *italic* and ::: blocks.",
    }),
  }),
  "document-unknown-directive": error<{ name: string; suggestion?: string; known: readonly string[] }>({
    ru: ({ name, suggestion, known }) => ({
      text: `Блока «${name}» нет`,
      help: suggestion === undefined ? `Есть: ${known.join(", ")}.` : `Возможно, имелось в виду «${suggestion}».`,
    }),
    en: ({ name, suggestion, known }) => ({
      text: `There is no block "${name}"`,
      help: suggestion === undefined ? `There are: ${known.join(", ")}.` : `Perhaps "${suggestion}" was meant.`,
    }),
  }),
  "document-directive-usage": error<{ name: string; usage: string }>({
    ru: ({ name, usage }) => ({ text: `Блок «${name}» записан не так`, help: `Пишется так: ${usage}` }),
    en: ({ name, usage }) => ({ text: `The block "${name}" is not written right`, help: `It is written so: ${usage}` }),
  }),
  "document-anchor-unknown": error<{ id: string }>({
    ru: ({ id }) => ({
      text: `Ссылка «#${id}» никуда не ведёт: заголовка с таким именем в документе нет`,
      help: `Дайте заголовку имя: ::heading[Название]{depth="2" id="${id}"}.`,
    }),
    en: ({ id }) => ({
      text: `The link "#${id}" leads nowhere: no heading of the document has this name`,
      help: `Name a heading: ::heading[Title]{depth="2" id="${id}"}.`,
    }),
  }),
  "picture-too-small": warning<{ title: string; page: number; size: number; least: number }>({
    ru: ({ title, page, size, least }) => ({
      text: `Картинку «${title}» на с. ${page} не прочесть: шрифт ${comma(size)} пт, а нужно не мельче ${comma(least)}`,
      help: "Разделите регламент на два или сократите шаги и подписи: картинка занимает не больше страницы.",
    }),
    en: ({ title, page, size, least }) => ({
      text: `The picture "${title}" on p. ${page} cannot be read: its type is ${size} pt, and should be ${least} or more`,
      help: "Divide the regulation in two, or have fewer steps and shorter words: a picture takes one page at most.",
    }),
  }),
  "document-missing-glyph": error<{ character: string; code: string }>({
    ru: ({ character, code }) => ({
      text: `Символ «${character}» (${code}) напечатать нельзя: его нет ни в одном шрифте или он невидим`,
      help: "Удалите или замените его в данных документа.",
    }),
    en: ({ character, code }) => ({
      text: `The character "${character}" (${code}) cannot be printed: no font has it or it is invisible`,
      help: "Delete or replace it in the data of the document.",
    }),
  }),
  "document-block-too-high": error<{ title: string }>({
    ru: ({ title }) => ({
      text: `В документе «${title}» есть часть выше целой страницы, и разделить её нельзя`,
      help: "Разбейте колонки или группу на несколько.",
    }),
    en: ({ title }) => ({
      text: `The document "${title}" has a part higher than a page that cannot be divided`,
      help: "Split the columns or the group.",
    }),
  }),
  "page-too-long": error<{
    title: string;
    linesOver: number;
    millimetresOver: number;
    largest: string;
    largestLines: number;
    characters: number;
  }>({
    ru: ({ title, linesOver, millimetresOver, largest, largestLines, characters }) => ({
      text: `«${title}» не помещается на одну страницу А4: лишних строк ${linesOver} (${millimetresOver} мм) даже самым мелким допустимым шрифтом`,
      help: `Самый большой раздел — «${largest}», строк в нём ${largestLines}. Сократите его примерно на ${characters} знаков.`,
    }),
    en: ({ title, linesOver, millimetresOver, largest, largestLines, characters }) => ({
      text: `"${title}" does not fit one A4 page: ${linesOver} lines (${millimetresOver} mm) too many even in the smallest legible type`,
      help: `The largest section is "${largest}" with ${largestLines} lines. Cut about ${characters} characters from it.`,
    }),
  }),
  "slide-too-long": error<{
    title: string;
    linesOver: number;
    millimetresOver: number;
    characters: number;
  }>({
    ru: ({ title, linesOver, millimetresOver, characters }) => ({
      text: `Слайд «${title}» не помещается на страницу: лишних строк ${linesOver} (${millimetresOver} мм) даже самым мелким шрифтом, который видно из зала`,
      help: `Сократите его примерно на ${characters} знаков или разделите на два слайда.`,
    }),
    en: ({ title, linesOver, millimetresOver, characters }) => ({
      text: `The slide "${title}" does not fit its page: ${linesOver} lines (${millimetresOver} mm) too many even in the smallest type that can be seen`,
      help: `Cut about ${characters} characters from it, or make two slides of it.`,
    }),
  }),
};
