// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface CategoriesFile {
  kind: "categories";
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
  categories: {
    id: string;
    title: string;
    when?: Readonly<Record<string, unknown>>;
    cooperation?: {
      "minimum-order"?: number;
      "deferral-days"?: number;
      delivery?: string;
      service?: string;
    };
  }[];
}
