// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface AuthorityFile {
  kind: "authority";
  id: string;
  title: string;
  owner: string;
  approved: {
    by: string;
    on: string;
    order?: string;
  };
  effective: {
    from: string;
    to?: string;
  };
  situations?: string[];
  question: "discount";
  asker: string;
  deny?: {
    id: string;
    title: string;
    when: Readonly<Record<string, unknown>>;
  }[];
  raise?: {
    id: string;
    title: string;
    when: Readonly<Record<string, unknown>>;
    to: string | string[];
    approvals?: "together" | "in-order";
  }[];
  ladder: {
    id?: string;
    role?: string;
    roles?: string[];
    approvals?: "together" | "in-order";
    by?: string;
    "up-to"?:
      | number
      | {
          [k: string]: number;
        };
    when?: Readonly<Record<string, unknown>>;
    title?: string;
  }[];
}
