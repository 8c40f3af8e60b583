import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";

/** Reads every line of a file as JSON and writes it as JSON into another: the least that any work on lines takes. */
const [, , from, to] = process.argv;
const output = createWriteStream(to);
let rest = "";
for await (const part of createReadStream(from, { encoding: "utf8", highWaterMark: 256 * 1024 })) {
  const lines = (rest + part).split("\n");
  rest = lines.pop() ?? "";
  let text = "";
  for (const line of lines) text += `${JSON.stringify(JSON.parse(line))}\n`;
  if (!output.write(text)) await once(output, "drain");
}
output.end(rest === "" ? "" : `${JSON.stringify(JSON.parse(rest))}\n`);
await once(output, "finish");
