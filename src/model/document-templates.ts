/** A template that a declared document may be made by, and the part of the regulation that fills it. */
export interface DocumentTemplate {
  readonly name: string;
  /** The key of the regulation without which the template has nothing to print. */
  readonly part: "terms" | "letters" | "questions" | "fields";
}

/**
 * Every template that a regulation of kind `document` may name: the visible list. Each has a folder in `templates/`; a
 * project changes its look by a folder of the same name, and adds templates by folders of other names.
 */
export const documentTemplates: readonly DocumentTemplate[] = [
  { name: "offer", part: "terms" },
  { name: "letter", part: "letters" },
  { name: "questionnaire", part: "questions" },
  { name: "document", part: "fields" },
];
