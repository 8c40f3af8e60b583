import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { sentenceOf } from "../../../src/diagnostics/catalogue.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { renderWithData } from "../../../src/workspace/render.ts";
import { readPdf } from "../../documents/read-pdf.ts";

let opened: OpenedProject;
beforeAll(async () => {
  opened = await openProject(packagePath("."));
});

const textOf = (path: string): string => readFileSync(packagePath(`examples/${path}`), "utf8");

/** A text with pieces replaced; it throws when a piece is not there. */
function changed(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the example does not hold ${from}`);
    return now.replace(from, to);
  }, text);
}

/** All words of a document, in one line; fails the test with its problems. */
async function printed(document: string, text: string, id?: string): Promise<string> {
  const rendered = await renderWithData(opened, document, {
    text,
    file: "data.yaml",
    ...(id === undefined ? {} : { id }),
  });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  expect(rendered.document.pages).toBe(1);
  return readPdf(rendered.document.bytes).words.join(" ");
}

/** What is wrong with the data, as `code: the line that is pointed at`. */
async function problems(document: string, text: string, id?: string): Promise<readonly string[]> {
  const rendered = await renderWithData(opened, document, {
    text,
    file: "data.yaml",
    ...(id === undefined ? {} : { id }),
  });
  if (rendered.ok) return [];
  return rendered.diagnostics.map((diagnostic) => {
    const { code, range } = diagnostic;
    expect(sentenceOf(diagnostic, "ru").text).toMatch(/[а-я]{3}/);
    expect(sentenceOf(diagnostic, "en").text).toMatch(/[a-z]{3}/);
    return `${code}: ${text.split("\n")[range.start.line - 1]?.trim()}`;
  });
}

const documentOf = (name: string): string =>
  name.startsWith("payment") ? "letter-payment" : `letter-${name.slice(0, -5)}`;

describe("the examples of letters", () => {
  const files = readdirSync(packagePath("examples/letters"));

  test("show every declared letter", () => {
    const declared = opened.project.regulations.filter(({ id }) => id.startsWith("letter-")).map(({ id }) => id);
    expect([...new Set(files.map(documentOf))].sort()).toEqual(declared.sort());
  });

  test.each(files)("%s is printed whole, without a blank left", async (file) => {
    const words = await printed("letter", textOf(`letters/${file}`), documentOf(file));
    expect(words).not.toMatch(/[{}]/);
    expect(words).toContain("Исполнитель:");
  });
});

describe("a letter about payment", () => {
  const letter = (text: string): Promise<string> => printed("letter", text, "letter-payment");

  test("has the tone that the days overdue have reached", async () => {
    const claim = textOf("letters/payment-claim.yaml");
    const on = (date: string): Promise<string> =>
      letter(
        changed(claim, [
          ["date: 2026-03-24", `date: ${date}`],
          ["fields:\n", "fields:\n  person: Олег Дмитриевич\n"],
        ]),
      );
    expect(await on("2026-03-04")).toContain("УПД № 402 от 16 февраля 2026 года: срок оплаты был 2 марта 2026 г.");
    expect(await on("2026-03-09")).toContain("Возможно, он уже в пути");
    expect(await on("2026-03-10")).toContain("ООО «Сыры Приладожья»: просрочка 8 дней");
    expect(await on("2026-03-22")).toContain("просрочена на 20 дней");
    expect(await on("2026-03-23")).toContain("Претензия об оплате по договору № 118-П");
  });

  test("declines the name of the one it goes to and speaks to them by name and patronymic", async () => {
    const words = await letter(textOf("letters/payment-firm.yaml"));
    expect(words).toContain("Главному бухгалтеру Громовой Наталье Викторовне");
    expect(words).toContain("Наталья Викторовна, добрый день!");
  });

  test.each([
    ["a ready line has the last word", "position-to: Главному бухгалтеру", "addressee: Бухгалтерии", "Бухгалтерии"],
    [
      "a position that nobody declined leaves the name as it is",
      "    position-to: Главному бухгалтеру\n",
      "",
      "Кому: Громова Наталья Викторовна, главный бухгалтер",
    ],
    [
      "a name that is declined in several ways stays as it is",
      "Громова Наталья Викторовна",
      "Кравец Павел Фомич",
      "Кому: Кравец Павел Фомич, главный бухгалтер",
    ],
  ])("%s", async (_, from, to, expected) => {
    expect(await letter(changed(textOf("letters/payment-firm.yaml"), [[from, to]]))).toContain(expected);
  });

  test("an unknown name is asked for in its place, and a salutation of the data has the last word", async () => {
    const unknown = changed(textOf("letters/payment-firm.yaml"), [["Громова Наталья Викторовна", "Ким А."]]);
    expect(await problems("letter", unknown, "letter-payment")).toEqual(["letter-salutation-unknown: name: Ким А."]);
    const said = changed(unknown, [["fields:\n", "fields:\n  person: Коллеги\n"]]);
    expect(await letter(said)).toContain("Коллеги, добрый день!");
  });

  test("has the tone that the data name", async () => {
    const firm = changed(textOf("letters/payment-firm.yaml"), [
      ["date: 2026-03-11", "date: 2026-03-11\nletter: friendly"],
    ]);
    expect(await letter(firm)).toContain("Возможно, он уже в пути");
  });

  test("counts days and penalty, and says debt and penalty in digits and words", async () => {
    const words = await letter(textOf("letters/payment-claim.yaml"));
    for (const said of [
      "№ ДЗ-2026-0023 от 24 марта 2026 г.",
      "просрочка составляет 22 дня.",
      "184 320,50 ₽ (Сто восемьдесят четыре тысячи триста двадцать рублей 50 копеек)",
      // 184 320,50 × 0,1 % × 22 = 4 055,051
      "4 055,05 ₽ (Четыре тысячи пятьдесят пять рублей 05 копеек)",
      "по ставке 0,1 % за каждый день",
      "р/с 40702810955120004127, АО «Банк Невский причал»",
      "Главный бухгалтер Е. П. Синицына",
    ])
      expect(words).toContain(said);
  });

  test("shows what a client is called literally", async () => {
    const hostile = changed(textOf("letters/payment-firm.yaml"), [
      ["name: Сыры Приладожья", 'name: "**Сыры** [тут](https://x.example) {{debt}} {days} | <b>"'],
    ]);
    const rendered = await renderWithData(opened, "letter", { text: hostile, file: "data.yaml", id: "letter-payment" });
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
    const { words, links } = readPdf(rendered.document.bytes);
    expect(words.join(" ")).toContain("«**Сыры** [тут](https://x.example) {{debt}} {days} | <b>»: просрочка 9 дней");
    expect(links.filter((link) => !link.startsWith("mailto:"))).toEqual([]);
  });
});

describe("a letter before a planned purchase", () => {
  const repeat = textOf("letters/planned-purchase.yaml");

  test("states the sum that the decision gives, and the live percent of the contract", async () => {
    expect(await printed("letter", repeat, "letter-planned-purchase")).toContain("получится 65 423,52 ₽");
    const schedule = changed(repeat, [["letter: repeat", "letter: schedule"]]);
    expect(await printed("letter", schedule, "letter-planned-purchase")).toContain("дешевле на 1,5 %");
  });
});

describe("data that a letter cannot be made of", () => {
  const payment = textOf("letters/payment-firm.yaml");
  const planned = textOf("letters/planned-purchase.yaml");
  const offer = textOf("letters/after-offer.yaml");

  test.each<[string, string, string, readonly (readonly [string, string])[], readonly string[]]>([
    ["a missing field", "letter-payment", payment, [["  new-due: 2026-03-16\n", ""]], ["letter-data-missing: fields:"]],
    ["no term", "letter-payment", payment, [["  due: 2026-03-02\n", ""]], ["letter-data-missing: fields:"]],
    [
      "an unknown field",
      "letter-payment",
      payment,
      [["  debt:", "  dept: 1\n  debt:"]],
      ["letter-data-undeclared: dept: 1"],
    ],
    [
      "a counted field",
      "letter-payment",
      payment,
      [["  debt:", "  days: 9\n  debt:"]],
      ["letter-data-counted: days: 9"],
    ],
    ["money in words", "letter-payment", payment, [["184320.5", "сто тысяч"]], ["letter-data-form: debt: сто тысяч"]],
    [
      "money finer than kopecks",
      "letter-payment",
      payment,
      [["184320.5", "184320.505"]],
      ["letter-data-form: debt: 184320.505"],
    ],
    [
      "a day that is not",
      "letter-payment",
      payment,
      [["due: 2026-03-02", "due: 2026-02-30"]],
      ["letter-data-form: due: 2026-02-30"],
    ],
    [
      "no delay",
      "letter-payment",
      payment,
      [["due: 2026-03-02", "due: 2026-03-11"]],
      ["letter-not-overdue: due: 2026-03-11"],
    ],
    [
      "one day of delay",
      "letter-payment",
      payment,
      [["due: 2026-03-02", "due: 2026-03-10"]],
      ["letter-too-early: date: 2026-03-11"],
    ],
    [
      "an unknown tone",
      "letter-payment",
      payment,
      [["client:", "letter: firn\nclient:"]],
      ["letter-text-unknown: letter: firn"],
    ],
    ["no text named", "letter-after-offer", offer, [["letter: question\n", ""]], ["letter-text-unsaid: number: 214"]],
    [
      "no deal",
      "letter-planned-purchase",
      planned,
      [[planned.slice(planned.indexOf("deal:"), planned.indexOf("manager:")), ""]],
      ["letter-deal-missing: number: 215"],
    ],
    [
      "a deal to be approved",
      "letter-planned-purchase",
      planned,
      [["request: {", "request: { discount: 15,"]],
      ["offer-not-approved: client: { category: A, loyalty: silver, overdue-days: 0 }"],
    ],
    ["another document's id", "letter-paiment", payment, [], ["document-not-named: number: 19"]],
  ])("%s is told with its place", async (_, id, text, changes, expected) => {
    expect(await problems("letter", changed(text, changes), id)).toEqual(expected);
  });

  test.each([
    ["a delay that has not begun, once", "due: 2026-03-02", "due: 2026-04-02", ["letter-not-overdue: due: 2026-04-02"]],
    ["a rate above the whole debt a day", "rate: 0.1", "rate: 101", ["letter-data-form: penalty-rate: 101"]],
    ["a debt beyond exact numbers", "184320.5", "90071992547409", ["letter-data-form: debt: 90071992547409"]],
  ])("%s is told by a claim", async (_, from, to, expected) => {
    const claim = changed(textOf("letters/payment-claim.yaml"), [
      [from, to],
      ["client:", "letter: claim\nclient:"],
    ]);
    expect(await problems("letter", claim, "letter-payment")).toEqual(expected);
  });

  test("all missing fields are told at once", async () => {
    const bare = changed(payment, [
      ["  new-due: 2026-03-16\n", ""],
      ["  debt: 184320.5\n", ""],
      ["Громова Наталья Викторовна", "Громова Н. В."],
    ]);
    expect(await problems("letter", bare, "letter-payment")).toHaveLength(3);
  });

  test("an unnamed document lists the declared ones", async () => {
    const rendered = await renderWithData(opened, "letter", { text: payment, file: "data.yaml" });
    expect(rendered).toMatchObject({
      diagnostics: [
        {
          args: {
            ids: [
              "letter-after-offer",
              "letter-birthday",
              "letter-payment",
              "letter-planned-purchase",
              "letter-winning-back",
            ],
          },
        },
      ],
    });
  });
});

describe("an offer", () => {
  const short = textOf("offers/short.yaml");
  const full = textOf("offers/offer.yaml");

  test("takes from its regulation what the data leave unsaid", async () => {
    const words = await printed("offer", short);
    for (const said of [
      "№ КП-2026-0043",
      // Ten working days after Friday, 20 November.
      "Действительно до 4 декабря 2026 г.",
      "Полная предоплата — скидка 2 %",
      "окно приёмки два часа",
      "Замена брака и пересорта за два рабочих дня",
      "не является офертой (статья 437 ГК РФ)",
      "Подтвердите состав ответным письмом",
      "Руководитель отдела продаж",
    ])
      expect(words).toContain(said);
  });

  test("names the percent that each clause gives", async () => {
    expect(await printed("offer", full)).toMatch(
      /Пункт 3\.2\.4 «[^»]*» — 7 % Пункт 4\.3 «[^»]*» — 1 % Пункт 5\.3 «[^»]*» — 3 % Пункт 6\.1 «[^»]*» — 2 %/,
    );
  });

  test("says what its data say instead of the regulation", async () => {
    const words = await printed("offer", changed(full, [["binding: false", "binding: true"]]));
    for (const said of [
      "Действительно до 27 ноября 2026 г.",
      "Бесплатно на ваш склад в Гатчине",
      "является офертой (статья 435",
      "А. Н. Полозов",
    ])
      expect(words).toContain(said);
    expect(words).not.toContain("окно приёмки");
  });

  test("counts its term over holidays and tells when a year has no calendar", async () => {
    const inApril = short.replaceAll("date: 2026-11-20", "date: 2026-04-24");
    expect(await printed("offer", inApril)).toContain("до 12 мая 2026 г.");
    expect(await problems("offer", changed(short, [["date: 2026-11-20", "date: 2026-12-25"]]))).toEqual([
      "offer-validity-uncounted: date: 2026-12-25",
    ]);
  });

  test("is not printed over a deal of another day, whose season and tax would be others", async () => {
    const other = changed(short, [["date: 2026-11-20", "date: 2026-04-24"]]);
    expect(await problems("offer", other)).toEqual([expect.stringMatching(/^offer-of-other-day: .*date: 2026-11-20/)]);
  });

  test.each([
    ["not on the last day of its discount", "2026-11-27", []],
    ["on the day after", "2026-11-28", ["offer-outlives-discount", "2026-11-28"]],
  ])("tells when it outlives its discount: %s", async (_, day, expected) => {
    const text = changed(short, [["date: 2026-11-20\n", `date: 2026-11-20\nvalid-until: ${day}\n`]]);
    const rendered = await renderWithData(opened, "offer", { text, file: "data.yaml" });
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
    expect((rendered.warnings ?? []).flatMap(({ code, args }) => [code, args["day"]])).toEqual(expected);
  });

  test("does not show a client a role that the company does not have", async () => {
    const nobody = changed(short, [["role: development-manager\n  phone", "role: nobody\n  phone"]]);
    expect(await problems("offer", nobody)).toEqual([expect.stringMatching(/^dangling-reference: role: nobody/)]);
  });

  test("without a regulation must say its own term, status and number", async () => {
    const { project, ...rest } = await openProject(packagePath("examples/english"));
    const regulations = project.regulations.filter(({ kind }) => kind !== "document");
    const english = { ...rest, project: { ...project, regulations } };
    const text = changed(readFileSync(packagePath("examples/english/offers/offer.yaml"), "utf8"), [
      ["valid-until: 2026-05-29\n", ""],
      ["binding: false\n", ""],
      ["number: HF-2026-0512", "number: 512"],
    ]);
    const rendered = await renderWithData(english, "offer", { text, file: "offer.yaml" });
    expect(rendered.ok ? [] : rendered.diagnostics.map(({ code, args }) => [code, args.key])).toEqual([
      ["number-without-pattern", undefined],
      ["offer-term-unsaid", "binding"],
      ["offer-term-unsaid", "valid-until"],
    ]);
  });
});

describe("a preset of an offer", () => {
  const short = textOf("offers/short.yaml");

  test("is chosen by the articles of most lines, and speaks where the data are silent", async () => {
    const words = await printed("offer", changed(short, [["    - id: K-370", "    - id: SF-17"]]));
    expect(words).toContain("Короба и плёнка на январь");
    expect(words).toContain("Считаем не рулоны, а метры на паллету");
    expect(words).toContain("обмотаем паллету у вас, замеры останутся вам");
    // What neither says stays with the regulation's terms.
    expect(words).toContain("клиентам с отсрочкой — по условиям их категории");
  });

  test("is the one that the data name, then the one that the door names", async () => {
    const named = short.replace("heading: Короба и плёнка на январь", "preset: printed-tape");
    expect(await printed("offer", named)).toMatch(
      /Скотч с вашим логотипом .* Приложения: Макет скотча на согласование/,
    );
    const rendered = await renderWithData(opened, "offer", { text: named, file: "data.yaml", preset: "corners" });
    expect(rendered.ok && readPdf(rendered.document.bytes).words.join(" ")).toContain("Защита углов и кромок");
  });

  test("gives way to every line of the data, and none stands where no article is known", async () => {
    const offer = textOf("offers/offer.yaml");
    expect(await printed("offer", offer)).not.toContain("Подбираем марку картона");
    const unknown = changed(short, [
      ["    - id: K-370", "    - id: X-1"],
      ["    - id: SF-23", "    - id: X-2"],
    ]);
    expect(await printed("offer", unknown)).not.toContain("Ваша задача");
  });

  test("that is not declared is reported with the nearest one", async () => {
    expect(await problems("offer", `preset: boxs\n${short}`)).toEqual(["offer-preset-unknown: preset: boxs"]);
    const { diagnostics } = (await renderWithData(opened, "offer", {
      text: `preset: boxs\n${short}`,
      file: "data.yaml",
    })) as { diagnostics: readonly { args: unknown }[] };
    expect(diagnostics[0]?.args).toMatchObject({ suggestion: "boxes" });
  });
});

describe("the version of an offer", () => {
  const offer = textOf("offers/offer.yaml");

  test("says its number and version, and that it replaces the earlier ones", async () => {
    expect(await printed("offer", offer)).toContain("№ КП-2026-0042 версия 1 от 18 ноября 2026 г. Действительно");
    const second = await printed("offer", changed(offer, [["number: 42", "number: 42\nversion: 2"]]));
    expect(second).toContain("версия 2 от 18 ноября 2026 г. взамен прежних версий");
  });

  test("that waits for approval names people's titles, not ids", async () => {
    const asked = changed(offer, [["request: {", "request: { discount: 17,"]]);
    const rendered = await renderWithData(opened, "offer", { text: asked, file: "data.yaml" });
    if (rendered.ok) throw new Error("approved");
    const [problem] = rendered.diagnostics;
    expect(problem?.code).toBe("offer-not-approved");
    if (problem !== undefined)
      expect(sentenceOf(problem, "ru").text).toMatch(/(Руководитель|Заместитель|Коммерческий)/);
  });

  test("with a character that no font has shows it in the client's data", async () => {
    const odd = changed(offer, [["name: Пряничный берег", "name: Пряничный 𓀀 берег"]]);
    expect(await problems("offer", odd)).toEqual(["document-missing-glyph: name: Пряничный 𓀀 берег"]);
  });
});
