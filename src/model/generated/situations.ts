// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface SituationsFile {
  kind: "situations";
  id?: string;
  question: "discount" | "category";
  "as-of": string;
  common?: Readonly<Record<string, unknown>>;
  situations: {
    name: string;
    given: Readonly<Record<string, unknown>>;
    expect: {
      outcome: "approve" | "escalate" | "deny" | "incomplete" | "assign";
      allowed?: number;
      approver?: string;
      approvals?: {
        any?: string[];
        together?: string[];
        "in-order"?: string[];
      };
      category?: string;
      total?: number;
      missing?: string[];
      clauses?: string[];
    };
  }[];
}
