import { error } from "../message.ts";
import { type Field, named, quotedList } from "./field-names.ts";

/** What can be wrong with the shape of a regulation: its keys, its words, the size of its values. */
export const shapeMessages = {
  "unknown-key": error<{ key: string; suggestion?: string; allowed: readonly string[] }>({
    ru: ({ key, suggestion, allowed }) => ({
      text: `Ключа «${key}» здесь нет`,
      help: helpForKey(suggestion, allowed, {
        meant: (word) => `Возможно, имелось в виду «${word}».`,
        choose: (words) => `Здесь можно написать: ${words}.`,
        none: "Удалите эту строку: здесь уже есть все поля, какие бывают.",
      }),
    }),
    en: ({ key, suggestion, allowed }) => ({
      text: `There is no key "${key}" here`,
      help: helpForKey(suggestion, allowed, {
        meant: (word) => `Perhaps "${word}" was meant.`,
        choose: (words) => `You can write here: ${words}.`,
        none: "Delete this line: all the fields that exist are already here.",
      }),
    }),
  }),
  "keys-of-other-variant": error<{ keys: readonly string[]; tag: string; owner: string }>({
    ru: ({ keys, tag, owner }) => ({
      text: `${quotedList(keys)} — ключи другого вида: ${tag}: ${owner}`,
      help: `Напишите ${tag}: ${owner} или удалите эти ключи.`,
    }),
    en: ({ keys, tag, owner }) => ({
      text: `${keys.join(", ")} are keys of another sort: ${tag}: ${owner}`,
      help: `Write ${tag}: ${owner}, or delete these keys.`,
    }),
  }),
  "missing-key": error<Field & { missing: readonly string[]; titles: readonly string[]; example?: string }>({
    ru: ({ missing, titles, example, ...field }) => ({
      text: `${named(field, "ru")}: не хватает ${quotedList(missing.map((key, at) => withTitle(key, titles[at])))}`,
      help: `Добавьте ${missing.length === 1 ? "строку" : "строки"} ${missing.map((key) => `«${key}: …»`).join(", ")}${example === undefined ? "" : `, например «${example}»`}.`,
    }),
    en: ({ missing, example, ...field }) => ({
      text: `${named(field, "en")}: missing ${missing.join(", ")}`,
      help: `Add ${missing.map((key) => `"${key}: ..."`).join(", ")}${example === undefined ? "" : `, for example "${example}"`}.`,
    }),
  }),
  "unknown-word": error<Field & { word: string; suggestion?: string; allowed: readonly string[] }>({
    ru: ({ word, suggestion, allowed, ...field }) => ({
      text: `${named(field, "ru")}: слова «${word}» здесь не бывает`,
      help: `${suggestion === undefined ? "" : `Возможно, имелось в виду «${suggestion}». `}Можно написать: ${allowed.join(", ")}.`,
    }),
    en: ({ word, suggestion, allowed, ...field }) => ({
      text: `${named(field, "en")}: "${word}" is not one of the words used here`,
      help: `${suggestion === undefined ? "" : `Perhaps "${suggestion}" was meant. `}You can write: ${allowed.join(", ")}.`,
    }),
  }),
  "mixed-alphabets": error<{ word: string; suggestion: string; letter: string; position: number; alphabet: string }>({
    ru: ({ word, suggestion, letter, position, alphabet }) => ({
      text: `В слове «${word}» ${position}-я буква «${letter}» — ${alphabet === "cyrillic" ? "русская, а нужна латинская" : "латинская, а нужна русская"}, хотя выглядят они одинаково`,
      help: `Наберите слово заново: ${suggestion}.`,
    }),
    en: ({ word, suggestion, letter, position, alphabet }) => ({
      text: `In "${word}" letter ${position}, "${letter}", is ${alphabet === "cyrillic" ? "Cyrillic; the Latin one is" : "Latin; the Cyrillic one is"} needed, though they look the same`,
      help: `Type the word anew: ${suggestion}.`,
    }),
  }),
  "wrong-form": error<Field & { word: string; write?: string; example?: string }>({
    ru: ({ word, write, example, ...field }) => ({
      text: `${named(field, "ru")}: «${word}» записано не в том виде`,
      ...(write !== undefined
        ? { help: `Напишите ${write}.` }
        : example !== undefined
          ? { help: `Пишется так: ${example}.` }
          : {}),
    }),
    en: ({ word, write, example, ...field }) => ({
      text: `${named(field, "en")}: "${word}" is not in the right form`,
      ...(write !== undefined
        ? { help: `Write ${write}.` }
        : example !== undefined
          ? { help: `It is written so: ${example}.` }
          : {}),
    }),
  }),
  "out-of-range": error<Field & { value: number; bound: "from" | "above" | "to" | "below"; limit: number }>({
    ru: ({ value, bound, limit, ...field }) => ({
      text: `${named(field, "ru")}: ${value} не подходит`,
      help: `Нужно число ${{ from: "не меньше", above: "больше", to: "не больше", below: "меньше" }[bound]} ${limit}.`,
    }),
    en: ({ value, bound, limit, ...field }) => ({
      text: `${named(field, "en")}: ${value} does not fit`,
      help: `The number must be ${{ from: "at least", above: "above", to: "at most", below: "below" }[bound]} ${limit}.`,
    }),
  }),
  "wrong-step": error<Field & { value: number; step: number }>({
    ru: ({ value, step, ...field }) => ({
      text: `${named(field, "ru")}: ${value} не кратно ${step}`,
      help: `Округлите до числа, кратного ${step}.`,
    }),
    en: ({ value, step, ...field }) => ({
      text: `${named(field, "en")}: ${value} is not a multiple of ${step}`,
      help: `Round it to a multiple of ${step}.`,
    }),
  }),
  "empty-value": error<Field & { found: "text" | "list" | "mapping"; example?: string }>({
    ru: ({ found, example, ...field }) => ({
      text: `${named(field, "ru")}: ${{ text: "текст пуст", list: "список пуст", mapping: "внутри ничего нет" }[found]}`,
      help: `Заполните${example === undefined ? "" : `, например: ${example},`} или удалите это поле, если оно не обязательно.`,
    }),
    en: ({ found, example, ...field }) => ({
      text: `${named(field, "en")}: ${{ text: "the text is empty", list: "the list is empty", mapping: "there is nothing inside" }[found]}`,
      help: `Fill it in${example === undefined ? "" : `, for example: ${example},`} or delete the field if it is optional.`,
    }),
  }),
  "wrong-size": error<Field & { unit: "letters" | "items"; size: number; bound: "from" | "to"; limit: number }>({
    ru: ({ unit, size, bound, limit, ...field }) => ({
      text: `${named(field, "ru")}: ${unit === "letters" ? "знаков" : "элементов"} ${size}, а нужно ${bound === "from" ? "не меньше" : "не больше"} ${limit}`,
      help: bound === "to" ? (unit === "letters" ? "Сократите текст." : "Уберите лишние.") : "Дополните.",
    }),
    en: ({ unit, size, bound, limit, ...field }) => ({
      text: `${named(field, "en")}: ${size} ${unit}; ${bound === "from" ? "at least" : "at most"} ${limit} are needed`,
      help: bound === "to" ? (unit === "letters" ? "Shorten the text." : "Remove some items.") : "Add more.",
    }),
  }),
  "repeated-item": error<Field & { word: string; firstLine: number }>({
    ru: ({ word, firstLine, ...field }) => ({
      text: `${named(field, "ru")}: ${word === "" ? "такой элемент" : `«${word}»`} уже есть на строке ${firstLine}`,
      help: "Удалите повтор.",
    }),
    en: ({ word, firstLine, ...field }) => ({
      text: `${named(field, "en")}: ${word === "" ? "the same item" : `"${word}"`} is already on line ${firstLine}`,
      help: "Delete the repeated one.",
    }),
  }),
  "does-not-fit": error<Field & { rule: string }>({
    ru: ({ rule, ...field }) => ({
      text: `${named(field, "ru")}: такое значение здесь не подходит (правило «${rule}»)`,
      help: "Сверьтесь с описанием этого поля в справочнике видов регламентов.",
    }),
    en: ({ rule, ...field }) => ({
      text: `${named(field, "en")}: the value does not fit here (rule "${rule}")`,
      help: "See the description of this field in the handbook of kinds.",
    }),
  }),
};

function withTitle(key: string, title: string | undefined): string {
  return title === undefined || title === "" ? key : `${key} (${title})`;
}

interface KeyHelp {
  readonly meant: (word: string) => string;
  readonly choose: (words: string) => string;
  readonly none: string;
}

function helpForKey(suggestion: string | undefined, allowed: readonly string[], sentences: KeyHelp): string {
  if (suggestion !== undefined) return sentences.meant(suggestion);
  return allowed.length === 0 ? sentences.none : sentences.choose(allowed.join(", "));
}
