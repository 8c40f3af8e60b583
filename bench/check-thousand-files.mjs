import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { checkProject } from "../dist/checks/checks.js";
import { readProject } from "../dist/reader/read-project.js";
import { createValidator } from "../dist/reader/schema-errors.js";

/**
 * 1 000 regulation files as one project: the shipped set, and copies of its files under other ids. Beside a full check
 * (places, meaning, everything between files) stands the least that any tool must do: parse YAML, validate by ajv.
 * Rounds alternate in one process; the ratio of the medians is what matters, and the goal is at most 2.
 */
const rounds = Number(process.argv[2] ?? 7);
const count = Number(process.argv[3] ?? 1000);
const root = fileURLToPath(new URL("../", import.meta.url));

function filesBelow(folder, ending) {
  return readdirSync(`${root}${folder}`, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((file) => ({ file, text: readFileSync(`${root}${file}`, "utf8") }));
}

const schemas = filesBelow("schemas", ".schema.json").map(({ text }) => JSON.parse(text));
const shipped = filesBelow("regulations", ".yaml");
const validator = createValidator(schemas);

function check(files) {
  const { project, diagnostics } = readProject(files, validator);
  return [...diagnostics, ...checkProject(project, diagnostics.length === 0)];
}

/** A file under another name and id; of most kinds a company may have several. */
function copyOf({ file, text }, number) {
  return { file: file.replace(".yaml", `-${number}.yaml`), text: text.replace(/^id: (.+)$/m, `id: $1-${number}`) };
}

const repeatable = shipped.filter((source) => check([...shipped, copyOf(source, 0)]).length === 0);
const copies = Array.from({ length: count - shipped.length }, (_, index) =>
  copyOf(repeatable[index % repeatable.length], index + 1),
);
const files = [...shipped, ...copies];
const problems = check(files);
if (problems.length > 0) throw new Error(`the files are not sound: ${JSON.stringify(problems[0])}`);

const ajv = new Ajv2020({
  allErrors: true,
  discriminator: true,
  allowUnionTypes: true,
  validateSchema: false,
  strict: false,
});
ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
for (const schema of schemas) ajv.addSchema(schema);

function parseAndValidate() {
  for (const { text } of files) {
    const value = parse(text);
    const valid = ajv.getSchema(`https://reglament.dev/schemas/${value.kind}.schema.json`)(value);
    if (!valid) throw new Error(`${value.id} is not valid`);
  }
}

function timeOf(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const yardstick = [];
const ours = [];
for (let round = -2; round < rounds; round += 1) {
  const [least, full] = [timeOf(parseAndValidate), timeOf(() => check(files))];
  if (round < 0) continue; // The compilers of the engine warm up.
  yardstick.push(least);
  ours.push(full);
}
const size = Math.round(files.reduce((sum, { text }) => sum + text.length, 0) / 1024);
const ratio = median(ours.map((time, round) => time / yardstick[round]));
console.log(
  `${files.length} files of ${new Set(repeatable.map(({ text }) => text.match(/^kind: (.+)$/m)[1])).size} repeated kinds, ${size} KB`,
);
console.log(`yaml.parse and ajv alone   ${median(yardstick).toFixed(0)} ms`);
console.log(`reglament check            ${median(ours).toFixed(0)} ms`);
console.log(`ratio                      ${ratio.toFixed(2)} (goal: at most 2)`);
