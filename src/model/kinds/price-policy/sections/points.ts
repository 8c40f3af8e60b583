import { type Language, quoted } from "../../../../values/language.ts";
import { formatPercent } from "../../../../values/percent.ts";
import type { Block } from "../../../section.ts";
import type { TableContext } from "../../../table.ts";
import type { Earning, PointsReturn, PointsTerms, Spending } from "../content.ts";
import { choiceTitle, factTitle, type NumberedSection, numberInWords, text, textCell } from "./parts.ts";
import { words } from "./words.ts";

type Sayings = Readonly<Record<Language, string>>;

const said = {
  earnEach: { ru: "за каждые полные", en: "for every whole" },
  earnPaid: { ru: "оплаченные деньгами", en: "paid in money" },
  points: { ru: "Баллы", en: "Points" },
  worth: { ru: "баллов оплачивают", en: "points pay for" },
  blocks: { ru: "списываются только целыми блоками", en: "spent in whole blocks only" },
  most: { ru: "не больше", en: "at most" },
  ofTotal: { ru: "суммы к оплате", en: "of what is to pay" },
  asked: { ru: "Сколько списать, говорит", en: "How many to spend is told by" },
  balance: { ru: "Сколько баллов у клиента, показывает", en: "How many points a client has is told by" },
  payment: {
    ru: "Баллы — это оплата, а не скидка: положенную скидку и маржу они не меняют.",
    en: "Points are a payment and no discount: they change neither the allowed discount nor the margin.",
  },
} as const satisfies Readonly<Record<string, Sayings>>;

const spentWords: Readonly<Record<PointsReturn["spentPoints"], Sayings>> = {
  back: {
    ru: "списанные баллы возвращаются в той же доле, что и товар, без дробей",
    en: "spent points come back in the same share as the goods, without fractions",
  },
  lost: { ru: "списанные баллы не возвращаются", en: "spent points do not come back" },
};

const earnedWords: Readonly<Record<PointsReturn["earnedPoints"], Sayings>> = {
  taken: {
    ru: "начисленные за возвращённое баллы снимаются",
    en: "points earned with what was returned are taken away",
  },
  kept: { ru: "начисленные баллы остаются", en: "earned points are kept" },
};

function earnBlocks({ title, forEach, points }: Earning, section: string, context: TableContext): Block[] {
  const { lang } = context;
  const each = `${said.earnEach[lang]} ${numberInWords(forEach, "amount", context)}, ${said.earnPaid[lang]}`;
  if (points.by === undefined) {
    const item = `${title} — ${points.rate.rate} ${each}.`;
    return [{ type: "items", items: [{ number: `${section}.1`, text: item }] }];
  }
  const { by, rates } = points;
  const rows = [...rates].map(([choice, { rate }], index) =>
    [`${section}.${index + 1}`, choiceTitle(by, choice, context), String(rate)].map(textCell),
  );
  const head = [words.number[lang], factTitle(by, context), said.points[lang]];
  return [{ type: "table", title: `${title}: ${each}`, table: { head, rows } }];
}

function spendText({ title, asked, block, worth, atMost }: Spending, context: TableContext): string {
  const { lang } = context;
  const pays = `${block} ${said.worth[lang]} ${numberInWords(worth, "amount", context)}`;
  const most = `${said.most[lang]} ${formatPercent(atMost, lang)} ${said.ofTotal[lang]}`;
  return `${title}: ${pays}; ${said.blocks[lang]}, ${most}. ${said.asked[lang]} ${quoted(factTitle(asked, context), lang)}.`;
}

/** The points of a client on paper. */
export function pointsSection(points: PointsTerms, context: TableContext): NumberedSection {
  const { lang } = context;
  const { title, balance, earn, spend, return: back } = points;
  return (number) => {
    const before = earn === undefined ? 0 : earn.points.by === undefined ? 1 : earn.points.rates.size;
    const spending = spend === undefined ? [] : [spendText(spend, context)];
    const returning =
      back === undefined
        ? []
        : [`${back.title}: ${spentWords[back.spentPoints][lang]}; ${earnedWords[back.earnedPoints][lang]}.`];
    const items = [...spending, ...returning].map((each, index) => ({
      number: `${number}.${before + index + 1}`,
      text: each,
    }));
    return {
      number,
      title,
      blocks: [
        text(`${said.payment[lang]} ${said.balance[lang]} ${quoted(factTitle(balance, context), lang)}.`),
        ...(earn === undefined ? [] : earnBlocks(earn, number, context)),
        ...(items.length === 0 ? [] : [{ type: "items" as const, items }]),
      ],
    };
  };
}
