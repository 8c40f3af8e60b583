import type { ElementContent, Properties, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Language } from "../../values/language.ts";
import { holdableText } from "../holdable-text.ts";
import { languageTags } from "../language-tag.ts";

/** A page of HTML, without the frame that all pages share. */
export interface HtmlPage {
  readonly lang: Language;
  readonly title: string;
  /** From where styles and scripts may come, as the policy of the page says it; pictures and fonts stand in the page itself. */
  readonly sources: string;
  /** Behind the title. */
  readonly head: readonly ElementContent[];
  readonly bodyProperties?: Properties;
  readonly body: readonly ElementContent[];
}

/** The text of a page, which may load nothing that its policy does not name and send nothing anywhere. */
export function htmlPage({ lang, title, sources, head, bodyProperties = {}, body }: HtmlPage): string {
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: languageTags[lang] }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("meta", {
            httpEquiv: "Content-Security-Policy",
            content: `default-src 'none'; ${sources}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`,
          }),
          h("meta", { name: "generator", content: "Reglament" }),
          h("title", holdableText(title)),
          ...head,
        ]),
        h("body", bodyProperties, [...body]),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}
