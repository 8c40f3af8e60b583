/** Kinds of files that documents are made as: the ends of their names. */
export const documentFormats = ["pdf", "html", "docx"] as const;

/** What a book can be made as beside: a folder of pages that link to one another. */
export type BookFormat = DocumentFormat | "site";

export type DocumentFormat = (typeof documentFormats)[number];
