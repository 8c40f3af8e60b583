/** What is wrong with a template that cannot be read: where, and what to show. Offsets are in the source. */
export interface SyntaxFault {
  readonly from: number;
  readonly to: number;
  /** The expression that wants something counted, or what the parser says. */
  readonly detail: string;
  readonly computes: boolean;
}

/** Explains what the parser of Handlebars stumbled over in the line that begins at `lineStart`. */
export function syntaxFault(source: string, lineStart: number, message: string): SyntaxFault {
  const lineEnd = source.indexOf("\n", lineStart);
  const to = lineEnd === -1 ? source.length : lineEnd;
  const counted = /\{\{[^{}]*[\w)\]"']\s*(?:[-+*%<>=!?|]|\/(?=\s))[=|]?\s*[\w("'][^{}]*\}\}/.exec(
    source.slice(lineStart, to),
  );
  if (counted !== null) {
    const from = lineStart + counted.index;
    return { from, to: from + counted[0].length, detail: counted[0], computes: true };
  }
  const detail = message.split("\n").at(-1) ?? message;
  const open = /got 'EOF'/.test(detail) ? lastOpenBlock(source) : undefined;
  if (open !== undefined)
    return { from: open.index, to: open.index + open[0].length, detail: open[0], computes: false };
  return { from: lineStart, to, detail: detail.replace(/^Expecting .*, got /, "… "), computes: false };
}

/** The innermost block that nothing closes. */
function lastOpenBlock(source: string): RegExpExecArray | undefined {
  const open: RegExpExecArray[] = [];
  for (const tag of source.matchAll(/\{\{~?([#^/])[^{}]*\}\}/g)) {
    if (tag[1] === "/") open.pop();
    else open.push(tag);
  }
  return open.at(-1);
}
