import { clientDocumentMessages } from "./catalogue/client-documents.ts";
import { clientMessages } from "./catalogue/clients.ts";
import { conditionMessages } from "./catalogue/conditions.ts";
import { controlMessages } from "./catalogue/control.ts";
import { cooperationMessages } from "./catalogue/cooperation.ts";
import { currencyMessages } from "./catalogue/currencies.ts";
import { datedMessages } from "./catalogue/dated-values.ts";
import { dealMessages } from "./catalogue/deals.ts";
import { decisionMessages } from "./catalogue/decisions.ts";
import { documentMessages } from "./catalogue/documents.ts";
import { editionMessages } from "./catalogue/editions.ts";
import { factMessages } from "./catalogue/fact-dictionary.ts";
import { ladderMessages } from "./catalogue/ladder.ts";
import { libraryMessages } from "./catalogue/library.ts";
import { offerRegisterMessages } from "./catalogue/offer-register.ts";
import { offerMessages } from "./catalogue/offers.ts";
import { priceRuleMessages } from "./catalogue/price-rules.ts";
import { priceTermMessages } from "./catalogue/price-terms.ts";
import { priceMessages } from "./catalogue/prices.ts";
import { projectMessages } from "./catalogue/project.ts";
import { questionMessages } from "./catalogue/questions.ts";
import { readingMessages } from "./catalogue/reading.ts";
import { referenceMessages } from "./catalogue/references.ts";
import { roleMessages } from "./catalogue/roles.ts";
import { shapeMessages } from "./catalogue/shape.ts";
import { styleMessages } from "./catalogue/style.ts";
import { wrongTypeMessages } from "./catalogue/wrong-type.ts";
import { yamlMessages } from "./catalogue/yaml.ts";
import type { Diagnostic, DiagnosticArguments, SourceRange } from "./diagnostic.ts";
import type { Message, Sentence } from "./message.ts";

/** Every code that Reglament can say, by area. A new code is one entry in one of these files; a code is never reused. */
export const catalogue = {
  ...clientDocumentMessages,
  ...clientMessages,
  ...conditionMessages,
  ...controlMessages,
  ...cooperationMessages,
  ...currencyMessages,
  ...datedMessages,
  ...dealMessages,
  ...decisionMessages,
  ...questionMessages,
  ...documentMessages,
  ...editionMessages,
  ...factMessages,
  ...ladderMessages,
  ...libraryMessages,
  ...offerMessages,
  ...offerRegisterMessages,
  ...priceMessages,
  ...priceRuleMessages,
  ...priceTermMessages,
  ...projectMessages,
  ...referenceMessages,
  ...readingMessages,
  ...roleMessages,
  ...shapeMessages,
  ...styleMessages,
  ...wrongTypeMessages,
  ...yamlMessages,
};

export type DiagnosticCode = keyof typeof catalogue;

type ArgumentsOf<C extends DiagnosticCode> = (typeof catalogue)[C] extends Message<infer A> ? A : never;

/** Builds one problem; the compiler checks that the facts fit the code. */
export function problem<C extends DiagnosticCode>(
  code: C,
  range: SourceRange,
  args: ArgumentsOf<C>,
  related?: readonly SourceRange[],
): Diagnostic {
  const { severity } = catalogue[code];
  return related === undefined ? { code, severity, range, args } : { code, severity, range, args, related };
}

/** The sentences of a problem in the language asked for. */
export function sentenceOf(diagnostic: Diagnostic, lang: "ru" | "en"): Sentence {
  const message = (catalogue as unknown as Record<string, Message<DiagnosticArguments>>)[diagnostic.code];
  if (message === undefined) throw new Error(`no sentence for the code ${diagnostic.code}`);
  return message[lang](diagnostic.args);
}
