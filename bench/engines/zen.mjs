import { ZenEngine } from "@gorules/zen-engine";
import {
  bands,
  baseRates,
  caps,
  categories,
  ladder,
  loyalties,
  loyaltyRates,
  prepayment,
  roles,
  seasons,
} from "../policy.mjs";

/** The policy as a decision graph of GoRules ZEN: decision tables where it has tables, expressions for the arithmetic. */

const position = { x: 0, y: 0 };
const common = { passThrough: true, inputField: null, outputPath: null, executionMode: "single" };
const text = (word) => `'${word}'`;
const list = (words) => `[${words.map(text).join(", ")}]`;

function table(name, hitPolicy, inputs, outputs, rows, more = {}) {
  const columns = (names, side) => names.map((field, index) => ({ id: `${name}-${side}${index}`, name: field, field }));
  const [ins, outs] = [columns(inputs, "in"), columns(outputs, "out")];
  const rules = rows.map(([conditions, results], index) => ({
    _id: `${name}-${index}`,
    ...Object.fromEntries(ins.map(({ id }, column) => [id, conditions[column] ?? ""])),
    ...Object.fromEntries(outs.map(({ id }, column) => [id, results[column] ?? ""])),
  }));
  const content = { ...common, hitPolicy, inputs: ins, outputs: outs, rules, ...more };
  return { id: name, name, type: "decisionTableNode", position, content };
}

function expressions(name, pairs, more = {}) {
  const entries = Object.entries(pairs).map(([key, value]) => ({ id: `${name}-${key}`, key, value }));
  return { id: name, name, type: "expressionNode", position, content: { ...common, expressions: entries, ...more } };
}

/** A row that cites `clause` when its only filled cell, the one of `column`, holds. */
const refusal = (column, cell, clause) => [
  Array.from({ length: column + 1 }, (_, at) => (at === column ? cell : "")),
  [text(clause)],
];

function refusals() {
  const range = "request.discountBp != null and (request.discountBp < 0 or request.discountBp > 10000)";
  const inputs = [
    "client.category",
    "client.loyalty",
    "order.volume",
    "order.cost",
    "order.day",
    "request.discountBp",
    "request.role",
    range,
  ];
  const rows = [
    refusal(0, `$ not in ${list(categories)}`, "1.1"),
    refusal(1, `$ not in ${list(loyalties)}`, "1.2"),
    refusal(2, "$ == null", "1.3"),
    refusal(3, "$ == null", "1.4"),
    refusal(4, "$ == null", "1.5"),
    refusal(5, "$ == null", "1.6"),
    refusal(6, `$ not in ${list(roles)}`, "1.7"),
    refusal(2, "$ != null and $ <= 0", "2.1"),
    refusal(7, "true", "2.2"),
  ];
  return table("refusals", "collect", inputs, ["clause"], rows, { outputPath: "refused" });
}

function baseTable() {
  const rows = categories.flatMap((category, column) =>
    bands.map((from, row) => {
      const below = bands[row + 1];
      const band = below === undefined ? `>= ${from}` : `[${from}..${below})`;
      return [
        [text(category), band],
        [String(baseRates[category][row]), text(`3.${column + 1}.${row + 1}`)],
      ];
    }),
  );
  return table("base", "first", ["client.category", "order.volume"], ["base.rate", "base.clause"], rows);
}

const none = (width) => [Array.from({ length: width }, () => ""), ["0", "[]"]];

function seasonTable() {
  const rows = seasons.map(({ from, to, rate, except }, index) => {
    const others = except === undefined ? "" : `$ != ${text(except)}`;
    return [
      [`[${from}..${to}]`, others],
      [String(rate), list([`5.${index + 1}`])],
    ];
  });
  return table(
    "season",
    "first",
    ["order.day", "client.category"],
    ["season.rate", "season.clauses"],
    [...rows, none(2)],
  );
}

function levelTable() {
  const [director, ...lower] = ladder.toReversed();
  const rows = [
    [["< 0"], ["null", "[]", text("8.2")]],
    [
      ["", "< 0"],
      [text("director"), list(["8.1"]), text(director.clause)],
    ],
    ...[director, ...lower].map(({ role, above, clause }) => [
      ["", "", `> ${above}`],
      [text(role), "[]", text(clause)],
    ]),
    [
      ["", "", ""],
      [text("auto"), "[]", text("9.1")],
    ],
  ];
  return table("level", "first", ["profit", "reserve", "excess"], ["level", "floorClauses", "levelClause"], rows);
}

function grantTable() {
  const own = ladder.map(({ role, own: clause }) => [
    [text(role), `$ in ${list(roles.slice(roles.indexOf(role)))}`],
    [text("approve"), list([clause])],
  ]);
  const rows = [
    [["$ == null"], [text("deny"), "[]"]],
    [[text("auto")], [text("approve"), list(["10.1"])]],
    ...own,
    [
      ["", ""],
      [text("escalate"), "[]"],
    ],
  ];
  return table("grant", "first", ["level", "request.role"], ["outcome", "grantClauses"], rows);
}

function graph() {
  const capRows = categories.map((category, index) => [
    [text(category), `> ${caps[category]}`],
    [String(caps[category]), list([`7.${index + 1}`])],
  ]);
  const decided = [
    baseTable(),
    table(
      "loyalty",
      "first",
      ["client.loyalty"],
      ["loyalty.rate", "loyalty.clause"],
      loyalties.map((level, index) => [[text(level)], [String(loyaltyRates[index]), text(`4.${index + 1}`)]]),
    ),
    seasonTable(),
    table(
      "prepayment",
      "first",
      ["order.prepaid", "order.volume"],
      ["prepayment.rate", "prepayment.clauses"],
      [
        [
          ["true", `>= ${prepayment.from}`],
          [String(prepayment.rate), list(["6.1"])],
        ],
        none(2),
      ],
    ),
    expressions("sum", { stacked: "base.rate + loyalty.rate + season.rate + prepayment.rate" }),
    table(
      "cap",
      "first",
      ["client.category", "stacked"],
      ["entitledBp", "capClauses"],
      [
        ...capRows,
        [
          ["", ""],
          ["stacked", "[]"],
        ],
      ],
    ),
    expressions("figures", {
      net: "order.volume * (10000 - request.discountBp)",
      profit: "$.net - order.cost * 10000",
      reserve: "$.net * 88 - order.cost * 1000000",
      excess: "request.discountBp - entitledBp",
    }),
    levelTable(),
    grantTable(),
    expressions(
      "answer",
      {
        outcome: "outcome",
        approver: "level",
        entitledBp: "entitledBp",
        clauses:
          "flatten([[base.clause, loyalty.clause], season.clauses, prepayment.clauses, capClauses, floorClauses, [levelClause], grantClauses])",
      },
      { passThrough: false },
    ),
  ];
  const refused = expressions(
    "refusal",
    { outcome: text("deny"), approver: "null", entitledBp: "0", clauses: "map(refused, #.clause)" },
    { passThrough: false },
  );
  const statements = [
    { id: "sound", condition: "len(refused) == 0", isDefault: false },
    { id: "unsound", condition: "", isDefault: true },
  ];
  const nodes = [
    { id: "request", name: "request", type: "inputNode", position },
    refusals(),
    { id: "gate", name: "gate", type: "switchNode", position, content: { hitPolicy: "first", statements } },
    ...decided,
    refused,
    { id: "response", name: "response", type: "outputNode", position },
  ];
  const edge = (sourceId, targetId, sourceHandle) => ({
    id: `${sourceId}-${targetId}`,
    type: "edge",
    sourceId,
    targetId,
    ...(sourceHandle === undefined ? {} : { sourceHandle }),
  });
  const chain = [...decided.map(({ id }) => id), "response"];
  const edges = [
    edge("request", "refusals"),
    edge("refusals", "gate"),
    edge("gate", chain[0], "sound"),
    edge("gate", "refusal", "unsound"),
    edge("refusal", "response"),
    ...chain.slice(1).map((id, index) => edge(chain[index], id)),
  ];
  return { contentType: "application/vnd.gorules.decision", nodes, edges };
}

export function zen() {
  const engine = new ZenEngine();
  const decision = engine.createDecision(Buffer.from(JSON.stringify(graph())));
  return async (deal) => {
    const { outcome, approver, entitledBp, clauses } = (await decision.evaluate(deal)).result;
    return { outcome, approver: approver ?? null, entitledBp, clauses };
  };
}
