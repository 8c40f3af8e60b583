// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface FactsFile {
  kind: "facts";
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
  facts: {
    [k: string]: {
      title: string;
      type: "money" | "percent" | "quantity" | "number" | "date" | "moment" | "days" | "choice" | "text" | "flag";
      unit?: string;
      choices?: {
        [k: string]: string;
      };
      "choices-from"?: "categories" | "roles" | "stages" | "contact-sources";
      source?: string;
    };
  };
}
