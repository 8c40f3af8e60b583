import fc from "fast-check";

/** Lines of an untidy YAML file: what people really type, all of it readable. */
interface Untidy {
  readonly lines: readonly string[];
}

const words = [
  "скидка",
  "VIP",
  "за неделю вперёд",
  "да, если в срок",
  "it's",
  "— нет",
  "100 %",
  "a #b",
  "x:y",
  "- не список",
];

const plain = fc.oneof(
  fc.constantFrom(
    "12",
    "-0.50",
    "1000000",
    "2026-01-15",
    "007",
    "true",
    "no",
    "null",
    "~",
    "1_000",
    "0x1F",
    "1e3",
    "12:30",
  ),
  fc.constantFrom(
    "Клиент {{prices#cap}} и ещё",
    "prices#base/VIP/0",
    "А — Б",
    "не «дорого», а «долго»",
    "15%",
    "C++",
    "x#y",
  ),
  fc
    .array(fc.constantFrom("слово", "а", "предоплата", "и", "—", "2026-01-15", "500 000", "p.s."), {
      minLength: 1,
      maxLength: 40,
    })
    .map((parts) => `текст ${parts.join(" ")}`),
);
const quoted = fc.oneof(
  fc.constantFrom(...words).map((word) => JSON.stringify(word)),
  fc.constantFrom(...words).map((word) => `'${word.replaceAll("'", "''")}'`),
  fc.constantFrom('""', "''", '"0012345678"', '"01-12"', '"два\\nабзаца"', "' с краями '", '"2026-01-15"'),
);
const scalar = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: quoted });

const comment = fc.constantFrom("# почему так", "#без пробела", "#   - { похоже: на yaml }", "# «кавычки» \" '");
const behind = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: comment.map((text) => `  ${text}`) },
);
const before = fc.oneof(
  { weight: 5, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: comment.map((text) => [text]) },
  { weight: 1, arbitrary: fc.constant([""]) },
  { weight: 1, arbitrary: comment.map((text) => ["", "", text]) },
);
const key = fc.constantFrom("id", "title", "order.amount", '"01"', "до", "'a b'", "note-2", "x y", "rates", "when");

const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line === "" ? "" : " ".repeat(by) + line));

const flow: fc.Arbitrary<string> = fc.letrec<{ flow: string }>((tie) => ({
  flow: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar.filter((text) => !/[,[\]{}]/.test(text) && !text.startsWith("—")),
    fc.array(tie("flow"), { maxLength: 5 }).map((items) => `[ ${items.join(" ,")}]`),
    fc
      .uniqueArray(fc.tuple(key, tie("flow")), { maxLength: 5, selector: ([name]) => name })
      .map((entries) => `{${entries.map(([name, value]) => `${name}:   ${value}`).join(", ")} }`),
  ),
})).flow;

const block = fc
  .tuple(
    fc.constantFrom("|", ">", "|-", ">-", ">+", "|+"),
    fc.array(
      fc.constantFrom("Первая строка.", "", "  с отступом", "# не примечание", "- не список", "длинно ".repeat(25)),
      { minLength: 1, maxLength: 4 },
    ),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([header, lines, by]) => ({ lines: [header, ...indented(["Начало.", ...lines, "Конец."], by)] }));

/** A value as the lines that follow `key:`; the first stands on the key's own line. */
const value: fc.Arbitrary<Untidy> = fc.letrec<{ value: Untidy }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.tuple(scalar, behind).map(([text, note]) => ({ lines: [`${text}${note}`] })),
    fc.tuple(flow, behind).map(([text, note]) => ({ lines: [`${text}${note}`] })),
    block,
    fc.constant({ lines: [""] }),
    fc
      .tuple(
        behind,
        fc.array(fc.tuple(before, tie("value")), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(([note, items, by]) => ({
        lines: [
          note,
          ...indented(
            items.flatMap(([above, item]) => [...above, ...listItem(item)]),
            by,
          ),
        ],
      })),
    fc
      .tuple(behind, entries(tie("value")), fc.integer({ min: 1, max: 5 }))
      .map(([note, lines, by]) => ({ lines: [note, ...indented(lines, by)] })),
  ),
})).value;

function listItem({ lines: [first = "", ...rest] }: Untidy): string[] {
  return [`-   ${first}`, ...indented(rest, 3)];
}

function entries(inner: fc.Arbitrary<Untidy>): fc.Arbitrary<string[]> {
  return fc
    .uniqueArray(fc.tuple(key, before, inner), {
      minLength: 1,
      maxLength: 5,
      selector: ([name]) => name.replaceAll(/["']/g, ""),
    })
    .map((all) =>
      all.flatMap(
        ([
          name,
          above,
          {
            lines: [first = "", ...rest],
          },
        ]) => [...above, `${name}:  ${first}`, ...rest],
      ),
    );
}

/** The text of an untidy but readable YAML file, with comments in every place where people put them. */
export const untidyYaml: fc.Arbitrary<string> = fc
  .tuple(entries(value), before, fc.constantFrom("\n", "\r\n"))
  .map(([lines, above, end]) => [...above, ...lines, ""].join(end));
