/** Colour only where a person looks, and never against NO_COLOR. */
export function isColoured(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: noColour, FORCE_COLOR: forced } = process.env;
  if (noColour !== undefined && noColour !== "") return false;
  return stream.isTTY === true || (forced !== undefined && forced !== "0");
}

/** Talk about the work: on stderr, only on a terminal, not when `--quiet`. */
export function progress(quiet: boolean | undefined): (text: string) => void {
  if (quiet === true || process.stderr.isTTY !== true) return () => undefined;
  return (text) => process.stderr.write(`\r\u001b[2K${text}`);
}
