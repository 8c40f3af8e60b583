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
    to: string;
  }[];
  ladder: {
    role: string;
    "up-to"?: number;
    title?: string;
  }[];
}
