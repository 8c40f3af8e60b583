import { describe, expect, test } from "vitest";
import { headerOf, problemsIn, readWith } from "./problems-in.ts";

const facts = `${headerOf("facts").replace("id: facts", "id: path-facts")}
facts:
  client.stage: { title: Этап, type: choice, choices-from: stages }
  client.orders: { title: Заказов, type: number }
  client.active: { title: Покупает, type: flag }
`;

const stage = (id: string, more = ""): string =>
  `  - { id: ${id}, title: ${id}, called: клиент, owner: manager, way-in: Пришёл., way-out: Ушёл.${more} }\n`;
const handOff = (id: string, from: string, to: string, when: string, more = ""): string =>
  `  - { id: ${id}, title: ${id}, from: ${from}, to: ${to}, when: { ${when} }, hands-over: [Досье], within: { hours: 1 }${more} }\n`;

const stages = stage("lead") + stage("buyer") + stage("gone", ", final: true");
const handOffs =
  handOff("first-order", "lead", "buyer", "client.orders: { from: 1 }, client.active: { is: true }") +
  handOff("fallen", "buyer", "gone", "client.active: { is: false }") +
  handOff("returned", "gone", "buyer", "client.active: { is: true }");

const path = (ofStages: string, ofHandOffs: string): string =>
  `${headerOf("client-path")}\nstage: client.stage\nstages:\n${ofStages}hand-offs:\n${ofHandOffs}`;
const problems = (ofStages: string, ofHandOffs: string): readonly string[] =>
  problemsIn({ "path.yaml": path(ofStages, ofHandOffs), "path-facts.yaml": facts });

describe("the path of a client", () => {
  test("with ways in and out and conditions that exclude one another is sound", () => {
    expect(problems(stages, handOffs)).toEqual([]);
  });

  test("names a stage that nobody can leave", () => {
    expect(problems(stages.replace(", final: true", ""), handOffs.replace(/.*returned.*\n/, ""))).toEqual([
      "stage-without-way-out: gone",
    ]);
  });

  test("names a stage that nobody can reach", () => {
    expect(problems(stages + stage("lost", ", final: true"), handOffs)).toEqual(["stage-unreachable: lost"]);
  });

  test("a hand-off to its own stage is no way out, and a loop", () => {
    const own = handOff("again", "lead", "lead", "client.orders: { from: 0 }");
    expect(problems(stage("lead"), own)).toEqual(["stage-without-way-out: lead", "hand-off-loop: again"]);
  });

  test("a stage that is misspelt in a hand-off is a dangling reference", () => {
    expect(problems(stages, handOffs.replace("to: gone", "to: gonne"))).toEqual([
      "stage-unreachable: gone",
      "dangling-reference: gonne",
    ]);
  });

  test("the owner of a stage must be a declared role, and is asked for once", () => {
    expect(problems(stages.replace("owner: manager", "owner: manger"), handOffs)).toEqual([
      "dangling-reference: manger",
    ]);
  });

  test.each([
    ["gives", "dangling-reference: nobody"],
    ["takes", "dangling-reference: nobody"],
  ])("a hand-off that %s by a role that does not exist", (key, problem) => {
    const named = handOffs.replace("hours: 1 }", `hours: 1 }, ${key}: nobody`);
    expect(problems(stages, named)).toEqual([problem]);
  });
});

describe("a loop of hand-offs", () => {
  test("is not suspected behind a condition that could not be read", () => {
    const misspelt = handOffs.replace("client.active: { is: false }", "client.activ: { is: false }");
    expect(problems(stages, misspelt)).toEqual(["unknown-fact: client.activ"]);
  });

  test("is found when its conditions can hold at once", () => {
    const loop = handOffs.replace("client.active: { is: false }", "client.orders: { below: 5 }");
    expect(problems(stages, loop)).toEqual(["hand-off-loop: returned"]);
  });

  test("is none when one bound excludes the other", () => {
    const excluded = handOffs
      .replace("client.active: { is: false }", "client.orders: { below: 5 }")
      .replace(
        "gone, to: buyer, when: { client.active: { is: true }",
        "gone, to: buyer, when: { client.orders: { from: 5 }",
      );
    expect(problems(stages, excluded)).toEqual([]);
  });

  test("may be longer than two stages, and is said once", () => {
    const long =
      handOff("one", "lead", "buyer", "client.orders: { from: 1 }") +
      handOff("two", "buyer", "gone", "client.orders: { from: 2 }") +
      handOff("three", "gone", "lead", "client.orders: { from: 3 }");
    expect(problems(stages, long.replaceAll("client.orders: { from: 1 }", "client.active: { is: true }"))).toEqual([
      "hand-off-loop: three",
    ]);
  });
});

describe("loops that share stages", () => {
  test("are told each once, by the titles of their stages, with every hand-off of each", () => {
    const titled = (id: string, title: string): string => stage(id).replace(`title: ${id}`, `title: ${title}`);
    const when = "client.orders: { from: 1 }";
    const ways = [
      handOff("one", "lead", "buyer", when),
      handOff("two", "buyer", "gone", when),
      handOff("back", "gone", "buyer", when),
      handOff("home", "gone", "lead", "client.orders: { from: 2 }"),
    ];
    const texts = {
      "path.yaml": path(
        titled("lead", "Интерес") + titled("buyer", "Покупает") + titled("gone", "Ушёл"),
        ways.join(""),
      ),
      "path-facts.yaml": facts,
    };
    const { problems: found, args, related } = readWith(texts);
    const loops = found.flatMap((problem, index) =>
      problem.startsWith("hand-off-loop") ? [[problem, args[index], related[index]]] : [],
    );
    expect(loops).toEqual([
      ["hand-off-loop: back", { stages: ["Покупает", "Ушёл", "Покупает"] }, ["two"]],
      ["hand-off-loop: home", { stages: ["Интерес", "Покупает", "Ушёл", "Интерес"] }, ["one", "two"]],
    ]);
  });
});

describe("a path where everything leads everywhere", () => {
  test("says twenty loops and stops", () => {
    const ids = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const every = ids.flatMap((from) =>
      ids.map((to) => handOff(`${from}-${to}`, from, to, "client.orders: { from: 1 }")),
    );
    const found = problems(ids.map((id) => stage(id)).join(""), every.join(""));
    expect(found.filter((problem) => problem.startsWith("hand-off-loop"))).toHaveLength(20);
  });
});

describe("a hand-off", () => {
  test("that an earlier one of its stage always forestalls is never used", () => {
    const never = handOff("late", "lead", "gone", "client.orders: { from: 3 }, client.active: { is: true }");
    expect(problems(stages, handOffs + never)).toEqual(["hand-off-never: late"]);
  });

  test("that is never used is told with the one before it", () => {
    const never = handOff("late", "lead", "gone", "client.orders: { from: 3 }, client.active: { is: true }");
    const { args } = readWith({ "path.yaml": path(stages, handOffs + never), "path-facts.yaml": facts });
    expect(args).toEqual([{ title: "late", first: "first-order" }]);
  });

  test.each([
    ["after one", "first-order", "late"],
    ["before one", "late", "first-order"],
  ])("%s whose condition could not be read is not judged", (_, first, second) => {
    const when = "client.orders: { from: 3 }, client.active: { is: true }";
    const two = [first, second].map((id) =>
      handOff(id, "lead", "buyer", id === "late" ? when.replace("orders", "order") : when),
    );
    const rest = handOff("fallen", "buyer", "gone", "client.active: { is: false }");
    expect(problems(stages, two.join("") + rest)).toEqual(["unknown-fact: client.order"]);
  });

  test("narrower than a later one is fine", () => {
    const wide = handOff("late", "lead", "gone", "client.orders: { from: 0 }");
    expect(problems(stages, handOffs + wide)).toEqual([]);
  });
});
