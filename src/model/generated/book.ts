// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface BookFile {
  kind: "book";
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
  foreword: string;
  parts: {
    id: string;
    title: string;
    intro?: string;
    chapters?: string[];
    all?: string[];
  }[];
}
