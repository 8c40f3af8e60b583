import { describe, expect, it } from "vitest";
import type { FactDeclaration } from "../../../src/conditions/fact-type.ts";
import { formatFact } from "../../../src/engine/explain/format-fact.ts";
import { reasonWords, type Wording } from "../../../src/engine/explain/reason-words.ts";
import type { ConditionTrace, Reason } from "../../../src/engine/trace.ts";
import type { ApprovalMode } from "../../../src/model/decision.ts";

const facts: ReadonlyMap<string, FactDeclaration> = new Map(
  Object.entries({
    kind: { title: "Kind", type: "choice", choices: new Map([["gold", "Gold"]]) },
    amount: { title: "Amount", type: "money" },
    rate: { title: "Rate", type: "percent" },
    weight: { title: "Weight", type: "quantity", unit: "kg" },
    count: { title: "Count", type: "number" },
    boxes: { title: "Boxes", type: "number", unit: "pcs" },
    day: { title: "Day", type: "date" },
    at: { title: "At", type: "moment", zone: "Europe/Moscow" },
    prepaid: { title: "Prepaid", type: "flag" },
    note: { title: "Note", type: "text" },
  } as const),
) as never;

const currency = { code: "RUB", digits: 2, sign: "₽" };
const wordingIn = (lang: "ru" | "en"): Wording => ({
  facts,
  currency,
  lang,
  clause: (reference) => `[${reference}]`,
  role: (role) => role.toUpperCase(),
});

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");
const said = (reason: Reason): string[] =>
  (["ru", "en"] as const).map((lang) => plain(reasonWords(reason, wordingIn(lang))));

const test = (fact: string, operator: string, operand: unknown, value: unknown, truth = "no"): ConditionTrace =>
  ({ kind: "test", fact, operator, operand, value, truth }) as ConditionTrace;
const inCondition = (condition: ConditionTrace): Reason => ({ kind: "condition", condition });
const moment = Date.UTC(2026, 2, 10, 7, 30);
const day = 20260310;
const asker = (role: string | undefined, mode: ApprovalMode, roles: string[]): Reason => ({
  kind: "asker",
  role,
  needed: { mode, roles },
});

describe("a reason in words", () => {
  it.each<[Reason, string, string]>([
    [{ kind: "always" }, "без условий", "without conditions"],
    [{ kind: "missing", fact: "day" }, "Day: неизвестно", "Day: not known"],
    [{ kind: "missing", fact: "undeclared" }, "undeclared: неизвестно", "undeclared: not known"],
    [{ kind: "known", fact: "kind", value: "gold" }, "Kind: Gold", "Kind: Gold"],
    [{ kind: "choice", fact: "kind", value: "x", expected: "gold" }, "Kind: «x», а нужно Gold", "Kind: “x”, not Gold"],
    [
      { kind: "band", fact: "amount", value: 150_000, from: 100_000, below: 200_000 },
      "Amount: 1 500 ₽, ступень от 1 000 ₽ до 2 000 ₽ (не включая)",
      "Amount: ₽1,500, tier from ₽1,000, below ₽2,000",
    ],
    [
      { kind: "band", fact: "amount", value: 250_000, from: 200_000 },
      "Amount: 2 500 ₽, ступень от 2 000 ₽",
      "Amount: ₽2,500, tier from ₽2,000",
    ],
    [
      { kind: "dates", fact: "day", value: day, dates: { yearly: false, from: 20260301, to: 20260331 } },
      "Day: 10.03.2026, окно с 01.03.2026 по 31.03.2026",
      "Day: 10/03/2026, window from 01/03/2026 to 31/03/2026",
    ],
    [
      { kind: "dates", fact: "day", value: day, dates: { yearly: true, from: 1115, to: 229 } },
      "Day: 10.03.2026, окно каждый год с 15.11 по 29.02",
      "Day: 10/03/2026, window every year from 15/11 to 29/02",
    ],
    [{ kind: "outranked", by: "a#b" }, "уступает: [a#b]", "gives way to [a#b]"],
    [{ kind: "raised", by: "a#b" }, "поднято: [a#b]", "raised by [a#b]"],
    [{ kind: "lines", lines: [1, 3] }, "строки: 1, 3", "lines: 1, 3"],
    [{ kind: "lines", lines: [] }, "не подошло ни одной строке", "fits no line"],
    [
      { kind: "cap", total: 120_000, cap: 75_000 },
      "скидки дают 12 %, потолок 7,5 %",
      "discounts come to 12%, the cap is 7.5%",
    ],
    [
      { kind: "money-cap", total: 120_000, cap: 75_050 },
      "скидки дают 1 200 ₽, потолок 750,50 ₽",
      "discounts come to ₽1,200, the cap is ₽750.50",
    ],
    [
      { kind: "spent", fact: "amount", value: 120_000, limit: 100_000 },
      "Amount: 1 200 ₽, бюджет 1 000 ₽",
      "Amount: ₽1,200, the budget is ₽1,000",
    ],
    [
      { kind: "credit", owed: 120_000, free: 100_000 },
      "к оплате 1 200 ₽, свободно в лимите 1 000 ₽",
      "to pay ₽1,200, free of the limit ₽1,000",
    ],
    [{ kind: "free", bought: 10_500, free: 2000 }, "куплено: 10,5, в подарок: 2", "bought: 10.5, free: 2"],
    [
      { kind: "points-spent", asked: 9, balance: 7, spent: 5 },
      "баллов просят списать: 9, на счёте: 7, списано: 5",
      "points asked for: 9, on the account: 7, spent: 5",
    ],
    [{ kind: "points-returned", back: 3, taken: 2 }, "баллов вернуть: 3, снять: 2", "points back: 3, taken: 2"],
    [
      { kind: "points-earned", paid: 100_000, earned: 30 },
      "оплачено деньгами 1 000 ₽, начислено баллов: 30",
      "₽1,000 paid in money, points earned: 30",
    ],
    [{ kind: "told", tell: (lang) => `сам ${lang}` }, "сам ru", "сам en"],
    [
      { kind: "refresh", updated: day, due: 20260410 },
      "сверено: 10.03.2026, обновить до 10.04.2026",
      "checked 10/03/2026, due 10/04/2026",
    ],
    [
      { kind: "refresh", updated: undefined, due: undefined },
      "сверено: неизвестно, обновить до неизвестно",
      "checked not known, due not known",
    ],
    [{ kind: "cost", sum: 10_050 }, "100,50 ₽", "₽100.50"],
    [
      { kind: "cost", sum: 10_000, condition: test("prepaid", "is", true, true, "yes") },
      "Prepaid: да (сейчас да — выполнено): 100 ₽",
      "Prepaid: yes (now yes — met): ₽100",
    ],
    [{ kind: "shift", hours: { from: 540, to: 720 }, comes: true }, "09:00–12:00: выходит", "09:00–12:00: comes"],
    [
      { kind: "shift", hours: { from: 540, to: 720 }, comes: false },
      "09:00–12:00: не выходит",
      "09:00–12:00: does not come",
    ],
    [
      { kind: "shift", hours: { from: 540, to: 720 }, comes: undefined },
      "09:00–12:00: неизвестно",
      "09:00–12:00: not known",
    ],
    [
      { kind: "load", people: 4, full: 2, unknown: 1, most: 10 },
      "предел 10, людей: 4, на пределе: 2, неизвестно: 1",
      "the limit is 10, people: 4, full: 2, not known: 1",
    ],
    [
      { kind: "left", left: 10_000, margin: 125_000, floor: 200_000 },
      "осталось 100 ₽, маржа 12,5 %, порог 20 %",
      "₽100 is left, the margin is 12.5%, the floor is 20%",
    ],
    [{ kind: "left", left: -10_000, margin: undefined }, "осталось −100 ₽, маржа —", "−₽100 is left, the margin is —"],
    [{ kind: "excess", excess: 0 }, "ровно положенная", "exactly the allowed discount"],
    [
      { kind: "excess", excess: -5000 },
      "ниже положенной на 0,5 п. п.",
      "0.5 percentage points below the allowed discount",
    ],
    [
      { kind: "excess", excess: 20_000, upTo: 50_000 },
      "выше положенной на 2 п. п., роль может до 5 п. п.",
      "2 percentage points above the allowed discount, the role may give up to 5 percentage points",
    ],
    [
      { kind: "excess", excess: 20_000, upTo: 0 },
      "выше положенной на 2 п. п.",
      "2 percentage points above the allowed discount",
    ],
    [asker("low", "any", ["mid"]), "просит: LOW, нужен: MID", "asked by LOW, needs MID"],
    [
      asker(undefined, "any", ["mid", "top"]),
      "просит: неизвестно кто, нужны: MID или TOP",
      "asked by an unknown role, needs MID or TOP",
    ],
    [
      asker("low", "in-order", ["mid", "top"]),
      "просит: LOW, нужны: MID, затем TOP",
      "asked by LOW, needs MID, then TOP",
    ],
    [
      inCondition(test("amount", "from", 100_000, 90_000)),
      "Amount от 1 000 ₽ (сейчас 900 ₽ — не выполнено)",
      "Amount from ₽1,000 (now ₽900 — not met)",
    ],
    [
      inCondition(test("kind", "in", ["gold", "x"], "gold", "yes")),
      "Kind одно из Gold, «x» (сейчас Gold — выполнено)",
      "Kind one of Gold, “x” (now Gold — met)",
    ],
    [
      inCondition(test("prepaid", "is-not", true, undefined, "unknown")),
      "Prepaid не да (сейчас неизвестно)",
      "Prepaid is not yes (now not known)",
    ],
    [inCondition(test("count", "odd", 3, 4)), "Count odd 3 (сейчас 4 — не выполнено)", "Count odd 3 (now 4 — not met)"],
    [inCondition(test("day", "known", true, day, "yes")), "Day известно (выполнено)", "Day is known (met)"],
    [inCondition(test("day", "known", false, day)), "Day неизвестно (не выполнено)", "Day is not known (not met)"],
    [
      inCondition({
        kind: "any",
        truth: "no",
        of: [
          { kind: "not", truth: "no", of: test("prepaid", "is", true, true, "yes") },
          {
            kind: "all",
            truth: "no",
            of: [test("count", "is", 1, 2), test("boxes", "is", 1, 2)],
          },
        ],
      }),
      "не (Prepaid: да (сейчас да — выполнено)) или (Count — 1 (сейчас 2 — не выполнено) и Boxes — 1 pcs (сейчас 2 pcs — не выполнено))",
      "not (Prepaid: yes (now yes — met)) or (Count is 1 (now 2 — not met) and Boxes is 1 pcs (now 2 pcs — not met))",
    ],
  ])("%j", (reason, russian, english) => {
    expect(said(reason)).toEqual([russian, english]);
  });

  it("of a window to the minute", () => {
    const weekly = { weekdays: [6, 7], daily: { from: 600, to: 840 }, zone: "Europe/Moscow" };
    expect(said({ kind: "times", fact: "at", value: moment, times: weekly })[0]).toMatch(
      /^At: 10\.03\.2026 10:30, окно .+ 10:00–14:00 \(Europe\/Moscow\)$/,
    );
  });

  it("of a rate of exchange", () => {
    const used = { currency: "USD", per: 1, rate: 900_000, from: day, ground: "Order 1" };
    expect(said({ kind: "exchange", used } as never)).toEqual([
      "1 USD = 0,9 RUB, действует с 10.03.2026: Order 1",
      "1 USD = 0.9 RUB, in force from 10/03/2026: Order 1",
    ]);
  });
});

describe("a value of a fact in words", () => {
  it.each<[string, string | number | boolean, string, string]>([
    ["amount", 123_456, "1 234,56 ₽", "₽1,234.56"],
    ["rate", 75_000, "7,5 %", "7.5%"],
    ["weight", 1500, "1,5 kg", "1.5 kg"],
    ["count", 7, "7", "7"],
    ["boxes", 7, "7 pcs", "7 pcs"],
    ["day", day, "10 марта 2026 г.", "10 March 2026"],
    ["at", moment, "10.03.2026 10:30", "10/03/2026 10:30"],
    ["prepaid", false, "нет", "no"],
    ["note", "text", "«text»", "“text”"],
    ["kind", "gold", "Gold", "Gold"],
    ["kind", "silver", "«silver»", "“silver”"],
    ["undeclared", 7, "7", "7"],
    ["undeclared", "word", "«word»", "“word”"],
  ])("%s %s: %s", (fact, value, russian, english) => {
    const words = (["ru", "en"] as const).map((lang) => plain(formatFact(facts.get(fact), value, lang, currency)));
    expect(words).toEqual([russian, english]);
  });
});
