/** Where a link of a template may lead. */
const templateSchemes = /^(?:https?:\/\/|mailto:|tel:|#)/i;
/** Where a link inside the text of a regulation may lead. */
const richSchemes = /^(?:https:\/\/|mailto:|tel:|#)/i;

/** Whether a text can name a heading or a place that links point to. */
export function isAnchor(id: string): boolean {
  return /^[A-Za-z][\w/.-]*$/.test(id);
}

/** The link as PDF and HTML may carry it, or `null` when it leads elsewhere: javascript:, data:, file:. */
export function allowedUrl(url: string, from: "template" | "rich"): string | null {
  if (!(from === "template" ? templateSchemes : richSchemes).test(url)) return null;
  // Percent-encodes what a link may not hold and leaves what is encoded already.
  const whole = url.replace(/\p{Cs}/gu, "");
  return whole.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
}
