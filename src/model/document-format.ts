/** Kinds of files that documents are made as: the ends of their names. */
export const documentFormats = ["pdf", "html", "docx"] as const;

export type DocumentFormat = (typeof documentFormats)[number];
