import { type FactGroup, shapeOf } from "../engine/deal/fact-shape.ts";
import type { InputList } from "../engine/deal/input-plan.ts";
import { factsUnder, mostItems } from "../engine/deal/read-lists.ts";
import { questionOf } from "../engine/questions.ts";
import type { Fact } from "../model/fact.ts";
import { currencies } from "../model/kinds/currencies.ts";
import { vat } from "../model/kinds/vat.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { QuestionName } from "../model/questions.ts";
import { askedFacts } from "./asked-facts.ts";

/** A JSON Schema of draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What nobody knows may be sent as `null`, or left out. */
function orNull(type: string, rest: JsonSchema): JsonSchema {
  return { type: [type, "null"], ...rest };
}

function valueSchema(fact: Fact, currency: string): JsonSchema {
  switch (fact.type) {
    case "money":
      return orNull("number", { "x-unit": currency });
    case "percent":
      return orNull("number", { "x-unit": "%" });
    case "quantity":
      return orNull("number", {});
    case "number":
      return orNull("integer", {});
    case "days":
      return orNull("integer", { minimum: 0 });
    case "date":
      return orNull("string", { format: "date" });
    case "moment":
      return orNull("string", { pattern: "^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}" });
    case "choice":
      return orNull("string", { enum: [...(fact.choices?.keys() ?? []), null] });
    case "text":
      return orNull("string", {});
    case "flag":
      return orNull("boolean", {});
  }
}

function factSchema(fact: Fact, { company }: Project): JsonSchema {
  const { title, unit, source, type, choices } = fact;
  const named = [...(choices ?? [])].filter(([word, said]) => word !== said).map(([word, said]) => `${word} — ${said}`);
  const description = [named.join("; "), source ?? ""].filter((part) => part !== "").join(". ");
  return {
    ...valueSchema(fact, company.currency.code),
    title,
    ...(description === "" ? {} : { description }),
    ...(unit === undefined ? {} : { "x-unit": unit }),
    "x-fact": fact.name,
    "x-type": type,
  };
}

function groupProperties(group: FactGroup, project: Project): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    [...group].map(([part, node]) => [
      part,
      node.below === undefined
        ? factSchema(node.fact, project)
        : orNull("object", { additionalProperties: false, properties: groupProperties(node.below, project) }),
    ]),
  );
}

const words = {
  ru: {
    input: "Что передать",
    id: "Имя сделки: возвращается в решении как есть",
    lines: "Строки заказа: по ним считаются сумма и себестоимость",
    line: { id: "Артикул", title: "Название", unit: "Единица", quantity: "Количество", price: "Цена за единицу" },
    item: { id: "Имя записи: по нему она названа в решении", title: "Название" },
    cost: "Себестоимость единицы",
    vat: "Ставка НДС по её имени в таблице ставок",
    currency:
      "Валюта цен: сумма, себестоимость и строки пересчитываются по курсу на день сделки, без даты — на день решения",
    lineCurrency: "Валюта цены и себестоимости строки, если она не та, что у сделки",
  },
  en: {
    input: "What to send",
    id: "The name of the deal: comes back in the decision as it is",
    lines: "Lines of the order: the amount and the cost are counted from them",
    line: { id: "Article", title: "Title", unit: "Unit", quantity: "Quantity", price: "Price of a unit" },
    item: { id: "The name of the entry: a decision names it by this", title: "Title" },
    cost: "Cost of a unit",
    vat: "The VAT rate by its name in the table of rates",
    currency:
      "Currency of prices: amount, cost and lines are converted at the rate of the day of the deal, or of the decision when it has none",
    lineCurrency: "Currency of the price and the cost of this line, where it is not the one of the deal",
  },
} as const;

/** The company's currency and those that have rates. */
function currencySchema(title: string, project: Project): JsonSchema {
  const foreign = regulationsOf(project, currencies).flatMap(({ content }) => [...content.currencies.keys()]);
  return orNull("string", { title, enum: [...new Set([project.company.currency.code, ...foreign]), null] });
}

const linePrefix = "line.";
/** What a line has in its own words, and what is counted for it. */
const countedOfLine: ReadonlySet<string> = new Set(["quantity", "price", "cost", "amount"]);

function linesSchema(project: Project): JsonSchema {
  const { facts, company } = project;
  const say = words[company.language];
  const money = { minimum: 0, "x-unit": company.currency.code };
  const rates = regulationsOf(project, vat).flatMap(({ content }) => [...content.rates.keys()]);
  const own = [...facts.values()].flatMap((fact): [string, JsonSchema][] => {
    const key = fact.name.slice(linePrefix.length);
    return fact.name.startsWith(linePrefix) && !countedOfLine.has(key) ? [[key, factSchema(fact, project)]] : [];
  });
  return orNull("array", {
    title: say.lines,
    minItems: 1,
    maxItems: 10_000,
    items: {
      type: "object",
      additionalProperties: false,
      required: ["quantity", "price"],
      properties: {
        ...Object.fromEntries(own),
        id: { type: ["string", "integer", "null"], title: say.line.id },
        title: orNull("string", { title: say.line.title }),
        unit: orNull("string", { title: say.line.unit }),
        quantity: { type: "number", exclusiveMinimum: 0, title: say.line.quantity },
        price: { type: "number", title: say.line.price, ...money },
        cost: orNull("number", { title: say.cost, ...money }),
        vat: orNull("string", { title: say.vat, ...(rates.length === 0 ? {} : { enum: [...new Set(rates), null] }) }),
        currency: currencySchema(say.lineCurrency, project),
      },
    },
  });
}

/** The project with only those facts in its dictionary that the question asks for. */
function withAskedFacts(project: Project, name: QuestionName): Project {
  const asked = askedFacts(project, name);
  return { ...project, facts: new Map([...project.facts].filter(([fact]) => asked.has(fact))) };
}

/**
 * The schema of what a question is asked with: the facts that its regulations ask for, nested by the parts of their names,
 * each with title, type, unit and choices. What it allows is read without a problem of form; the reader takes flat names as
 * well, and every other fact of the dictionary, which changes nothing (see docs/decisions/2026-11-22-asked-facts.md).
 */
export function inputSchema(whole: Project, name: QuestionName): JsonSchema {
  const project = withAskedFacts(whole, name);
  const { facts, company } = project;
  const say = words[company.language];
  const { lists = [], ownKeys = [] } = questionOf(name);
  const own = new Set([...ownKeys, ...lists.map(({ key }) => key)]);
  const inLists = new Set(lists.map(({ prefix }) => prefix.slice(0, -1)));
  const takesLines = own.has("lines");
  const groups = [...shapeOf(facts).root].filter(
    ([part]) => !own.has(part) && !inLists.has(part) && !(takesLines && part === "line"),
  );
  return {
    type: "object",
    title: say.input,
    additionalProperties: false,
    properties: {
      ...groupProperties(new Map(groups), project),
      id: { type: ["string", "integer", "null"], title: say.id },
      ...(takesLines ? { lines: linesSchema(project) } : {}),
      ...(own.has("currency") ? { currency: currencySchema(say.currency, project) } : {}),
      ...Object.fromEntries(lists.map((list) => [list.key, listSchema(list, project)])),
    },
  };
}

function listSchema({ prefix }: InputList, project: Project): JsonSchema {
  const say = words[project.company.language];
  const own = [...factsUnder(prefix, project.facts)].map(([key, fact]) => [key, factSchema(fact, project)] as const);
  return orNull("array", {
    maxItems: mostItems,
    items: {
      type: "object",
      additionalProperties: false,
      properties: {
        ...Object.fromEntries(own),
        id: { type: ["string", "integer", "null"], title: say.item.id },
        title: orNull("string", { title: say.item.title }),
      },
    },
  });
}
