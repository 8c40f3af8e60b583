import { error, warning } from "../message.ts";

const fontFaults = {
  missing: { ru: "файла нет", en: "there is no such file" },
  forbidden: { ru: "файл закрыт для чтения", en: "the file may not be read" },
  outside: {
    ru: "файл лежит вне папки templates/fonts проекта",
    en: "the file lies outside templates/fonts of the project",
  },
  "too-large": { ru: "файл больше 20 МБ", en: "the file is larger than 20 MB" },
  collection: { ru: "в файле несколько шрифтов сразу", en: "the file holds several fonts" },
  unreadable: { ru: "в файле не шрифт TTF или OTF", en: "the file is no TTF or OTF font" },
} as const;

const permissions = {
  restricted: { ru: "запрещает встраивать его в документы", en: "forbids embedding it in documents" },
  "no-subsetting": {
    ru: "разрешает встраивать его только целиком, а документ берёт лишь нужные знаки",
    en: "lets it be embedded only whole, while a document takes just the characters it needs",
  },
  "bitmap-only": {
    ru: "разрешает встраивать только растровые знаки, без контуров",
    en: "lets only bitmaps be embedded, no outlines",
  },
} as const;

const logoFaults = {
  missing: { ru: "такого файла нет", en: "there is no such file" },
  forbidden: { ru: "файл закрыт для чтения", en: "the file may not be read" },
  outside: { ru: "файл лежит вне папки templates проекта", en: "the file lies outside templates of the project" },
  "too-large": { ru: "файл больше 2 МБ", en: "the file is larger than 2 MB" },
  unreadable: { ru: "в файле не картинка", en: "the file holds no picture" },
} as const;

/** What can be wrong with the company's style and with the files that it names. */
export const styleMessages = {
  "style-bounds-reversed": error<{ key: string; least: number; most: number }>({
    ru: ({ key, least, most }) => ({
      text: `Стиль: в «${key}» первый предел (${least}) больше второго (${most})`,
      help: `Напишите [${most}, ${least}]: сначала тесный предел, затем просторный.`,
    }),
    en: ({ key, least, most }) => ({
      text: `Style: in "${key}" the first limit (${least}) is above the second (${most})`,
      help: `Write [${most}, ${least}]: the tight limit first, then the roomy one.`,
    }),
  }),
  "style-no-room": error<{ room: number; least: number }>({
    ru: ({ room, least }) => ({
      text: `Стиль: при таких полях на листе остаётся ${room} мм для текста`,
      help: `Нужно хотя бы ${least} мм: уменьшите поля или возьмите лист больше.`,
    }),
    en: ({ room, least }) => ({
      text: `Style: these margins leave ${room} mm of the sheet for text`,
      help: `At least ${least} mm are needed: make the margins smaller or the sheet larger.`,
    }),
  }),
  "logo-unusable": error<{ file: string; fault: keyof typeof logoFaults }>({
    ru: ({ file, fault }) => ({
      text: `Логотип templates/${file} не годится: ${logoFaults[fault].ru}`,
      help: "Положите в templates файл SVG, PNG или JPEG и назовите его здесь.",
    }),
    en: ({ file, fault }) => ({
      text: `The logo templates/${file} cannot be used: ${logoFaults[fault].en}`,
      help: "Put an SVG, PNG or JPEG file into templates and name it here.",
    }),
  }),
  "logo-svg-part": error<{ file: string; part: string }>({
    ru: ({ file, part }) => ({
      text: `Логотип templates/${file} не напечатать: в нём есть «${part}»`,
      help: "Сохраните его контурами с ровной заливкой: текст — в кривые, без теней, масок, ссылок и вложенных картинок. Или возьмите PNG.",
    }),
    en: ({ file, part }) => ({
      text: `The logo templates/${file} cannot be printed: it holds "${part}"`,
      help: "Save it as outlines with plain fills: text turned into curves, no shadows, masks, links or images inside. Or take a PNG.",
    }),
  }),
  "style-font-unusable": error<{ file: string; fault: keyof typeof fontFaults }>({
    ru: ({ file, fault }) => ({
      text: `Шрифт templates/fonts/${file} не годится: ${fontFaults[fault].ru}`,
      help: "Положите в templates/fonts файл TTF или OTF одного начертания и назовите его здесь.",
    }),
    en: ({ file, fault }) => ({
      text: `The font templates/fonts/${file} cannot be used: ${fontFaults[fault].en}`,
      help: "Put a TTF or OTF file of one face into templates/fonts and name it here.",
    }),
  }),
  "style-font-not-embeddable": error<{ file: string; family: string; permission: keyof typeof permissions }>({
    ru: ({ file, family, permission }) => ({
      text: `Лицензия шрифта «${family}» (${file}) ${permissions[permission].ru}`,
      help: "Возьмите шрифт со свободной лицензией (OFL) или купите право встраивать и файл, в котором оно записано.",
    }),
    en: ({ file, family, permission }) => ({
      text: `The licence of the font "${family}" (${file}) ${permissions[permission].en}`,
      help: "Take a font under a free licence (OFL), or buy the right to embed it and the file that states it.",
    }),
  }),
  "style-font-print-only": warning<{ file: string; family: string }>({
    ru: ({ file, family }) => ({
      text: `Лицензия шрифта «${family}» (${file}) разрешает встраивать его только для просмотра и печати`,
      help: "В PDF он войдёт; в HTML и DOCX останется его имя, а у кого шрифта нет, тот увидит запасной.",
    }),
    en: ({ file, family }) => ({
      text: `The licence of the font "${family}" (${file}) lets it be embedded for viewing and printing only`,
      help: "A PDF will hold it; HTML and DOCX only name it, and who lacks the font sees the one that stands in.",
    }),
  }),
};
