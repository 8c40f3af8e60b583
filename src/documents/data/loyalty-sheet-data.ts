/** What the template `loyalty-sheet` prints: the loyalty programme as a client reads it. Texts may hold **bold** and *italic*. */
export interface LoyaltySheetData {
  readonly company: { readonly name: string };
  readonly title: string;
  readonly lead: string;
  /** From the best; the level that takes everyone else is not among them. */
  readonly levels: readonly {
    readonly name: string;
    /** What must hold to reach it: all of the list. */
    readonly reach: readonly string[];
    /** What must hold to stay on it; empty when it is never lost by time. */
    readonly keep: readonly string[];
    readonly gives: readonly string[];
  }[];
  readonly keeping: readonly string[];
  /** Ways to reach the company; empty ones are left out. */
  readonly contacts: readonly string[];
}
