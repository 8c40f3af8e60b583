/** The size of a raised number, as a share of its text, and how far it is raised, as a share of that size. */
export const raised = { scale: 0.66, by: 0.5 } as const;

/** The name of the place where the text of a footnote stands, and of the place that refers to it. */
export function footnotePlaces(number: number): { readonly text: string; readonly reference: string } {
  return { text: `footnote-${number}`, reference: `footnote-${number}-from` };
}
