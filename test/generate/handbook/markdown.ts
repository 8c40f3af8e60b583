/** The first line of every page: where it comes from and how it is changed. */
export const madeBy =
  "<!-- Страница создана командой `npm run generate`. Правьте схему, каталог или файлы handbook.yaml и domain.yaml. -->";

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");
}

/** A table; without rows there is nothing to show. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** A page of its parts, empty ones left out. */
export function page(parts: readonly string[]): string {
  return `${[madeBy, ...parts].filter((part) => part !== "").join("\n\n")}\n`;
}

/** A word of the file as it is typed; text with a backtick keeps it by a longer fence. */
export function code(word: string): string {
  return word.includes("`") ? `\`\` ${word} \`\`` : `\`${word}\``;
}

/** Several words of the file. */
export function codes(words: readonly unknown[]): string {
  return words.map((word) => code(String(word))).join(", ");
}

/** A file of YAML as a block. */
export function yamlBlock(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
