import { describe, expect, test } from "vitest";
import { headerOf, problemsIn, readWith } from "../../checks/problems-in.ts";

const calendar = `${headerOf("management-calendar")}
purpose: По часам.
events:
  - { id: morning, title: Планёрка, every: day, when: "9:15", minutes: 15, leader: head, participants: [manager], agenda: [Число дня], result: Дело дня. }
  - { id: month, title: Итоги, every: month, when: до 7-го, minutes: 90, leader: director, participants: [head], agenda: [План], result: План подписан., reads: [prices] }
  - { id: evening, title: Итог дня, every: day, when: "18:00", minutes: 10, leader: head, participants: [manager], agenda: [Нормы], result: Ноль. }
rules: { start: Начинаем вовремя. }
`;

const contest = `${headerOf("contest")}
purpose: Разогнаться.
period: { from: 2026-03-02, to: 2026-04-24 }
participants: [manager]
judge: head
scores: [{ id: deal, title: Сделка, points: 10, counts: Оплачена., shown-by: "reports#weekly/deals" }]
prizes:
  - { id: first, title: Первое место, award: Премия, amount: 30000 }
  - { id: case, title: Лучший случай, award: Обед }
recognition: Табло.
exchange: Час учёбы.
rules: { clean: По CRM. }
`;

const reports = `${headerOf("reports")}
purpose: Видно.
reports: [{ id: weekly, title: Недельный, every: week, from: [manager], to: head, due: пятница, fields: [{ id: deals, title: Сделки, source: CRM }] }]
cuts: [{ id: by-deals, title: По сделкам, shows: Кто., formula: Счёт., uses: [weekly/deals], every: week, readers: [head], decision: Учим. }]
rules: { zero: Ноль. }
`;

const review = `${headerOf("review")}
purpose: Уходит с одним делом.
roles: [manager]
leader: head
every: two-weeks
steps: [{ id: listen, title: Послушать, text: Вместе., role: head, within: { minutes: 15 } }]
questions: [{ id: liked, ask: Что понравилось?, hear: Место. }]
criteria: [{ id: step, title: Следующий шаг, good: День и час., poor: Созвонимся. }]
improvement-plan: { lasts: { days: 14 }, parts: [{ id: skill, title: Навык, text: Один. }] }
path: [{ id: talk, title: Разговор, when: первый месяц ниже 60 %, text: Вдвоём., role: head, within: { days: 14 } }]
rules: { surprise: Не бывает. }
`;

const launch = `${headerOf("product-launch")}
product: Термокороб
purpose: Сорок клиентов.
period: { from: 2026-03-01, to: 2026-06-30 }
leader: head
motivation: [{ id: first, title: Первый заказ, role: manager, amount: 1500 }]
process: [{ id: teach, title: Научить, text: Час., role: head, within: { by: до марта } }]
plan:
  - { id: clients, title: Клиенты, role: manager, target: 12, unit: клиентов, by: 2026-06-30 }
  - { id: revenue, title: Выручка, role: head, target: 2400000, by: 2026-06-30 }
de-motivation: [{ id: manager, role: manager, below: 80, quarterly-bonus-less: 25 }]
rules: { all: Все четыре. }
`;

const all = {
  "calendar.yaml": calendar,
  "contest.yaml": contest,
  "reports.yaml": reports,
  "review.yaml": review,
  "launch.yaml": launch,
};

const clausesOf = (id: string) => readWith(all).project.regulations.find((one) => one.id === id)?.clauses ?? [];
const short = (id: string) => clausesOf(id).map(({ number, id: clause, value }) => [number, clause, value?.value]);

describe("regulations of management", () => {
  test("are sound together", () => {
    expect(problemsIn(all)).toEqual([]);
  });

  test("events of one frequency stand together and give their length", () => {
    expect(short("management-calendar")).toEqual([
      ["1.1", "morning", 15_000],
      ["1.2", "evening", 10_000],
      ["2.1", "month", 90_000],
      ["3.1", "rules/start", undefined],
    ]);
  });

  test("contests say points and money", () => {
    expect(short("contest")).toEqual([
      ["1.1", "scores/deal", 10_000],
      ["2.1", "prizes/first", 3_000_000],
      ["2.2", "prizes/case", undefined],
      ["3.1", "rules/clean", undefined],
    ]);
  });

  test("a launch says money, counts and what the bonus loses", () => {
    expect(short("product-launch")).toEqual([
      ["1.1", "motivation/first", 150_000],
      ["2.1", "process/teach", undefined],
      ["3.1", "plan/clients", 12_000],
      ["3.2", "plan/revenue", 240_000_000],
      ["4.1", "de-motivation/manager", 250_000],
      ["5.1", "rules/all", undefined],
    ]);
  });

  test("a review cites every step down to dismissal", () => {
    expect(clausesOf("review").map(({ id }) => id)).toEqual([
      "steps/listen",
      "questions/liked",
      "criteria/step",
      "improvement-plan/skill",
      "path/talk",
      "rules/surprise",
    ]);
  });

  test.each([
    ["calendar.yaml", "leader: director", "leader: drector", "dangling-reference: drector"],
    ["calendar.yaml", "reads: [prices]", "reads: [price]", "dangling-reference: price"],
    ["contest.yaml", "weekly/deals", "weekly/deal", 'dangling-reference: "reports#weekly/deal"'],
    ["contest.yaml", "to: 2026-04-24", "to: 2026-02-24", "period-reversed: 2026-02-24"],
    ["review.yaml", "text: Вдвоём., role: head", "text: Вдвоём., role: hed", "dangling-reference: hed"],
    ["launch.yaml", "role: manager, below", "role: manger, below", "dangling-reference: manger"],
    ["launch.yaml", "by: 2026-06-30 }\n  -", "by: 2026-06-31 }\n  -", "no-such-day: 2026-06-31"],
    ["launch.yaml", "de-motivation:", "# de-motivation:", "missing-key: kind"],
  ] as const)("in %s `%s` as `%s` is a problem", (file, from, to, expected) => {
    expect(problemsIn({ ...all, [file]: all[file].replace(from, to) })).toEqual([expected]);
  });
});
