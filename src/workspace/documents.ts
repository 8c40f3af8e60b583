import { bookDocument } from "./documents/book.ts";
import { pageDocument } from "./documents/page.ts";
import { regulationDocument } from "./documents/regulation.ts";
import type { StandingDocument } from "./documents/standing-document.ts";

/** Every standing document. A new one is one file in `documents/`, a template and an entry here. */
export const standingDocuments: readonly StandingDocument[] = [pageDocument, regulationDocument, bookDocument];
