import type { Helper } from "./helper.ts";
import { isInteger, literal } from "./values.ts";

const rules = { ru: new Intl.PluralRules("ru-RU"), en: new Intl.PluralRules("en-GB") };

/** The form of a word that agrees with a number: `{{plural n "день" "дня" "дней"}}`, in English `{{plural n "day" "days"}}`. */
export const plural: Helper = {
  usage: 'plural count "день" "дня" "дней"',
  most: 4,
  format([count, ...forms], { lang }) {
    if (!isInteger(count) || !forms.every((form) => typeof form === "string")) return null;
    const category = rules[lang].select(Math.abs(count));
    const index = category === "one" ? 0 : lang === "ru" && category === "few" ? 1 : forms.length - 1;
    const word = forms[index];
    return word === undefined || forms.length !== (lang === "ru" ? 3 : 2) ? null : literal(word);
  },
};
