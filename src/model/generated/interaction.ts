// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface InteractionFile {
  kind: "interaction";
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
  rules?: {
    [k: string]: string;
  };
  services: {
    id: string;
    title: string;
    head: string;
    requests: {
      id: string;
      title: string;
      asks: string;
      answers?: string;
      form: string;
      answer: string;
      within: {
        minutes?: number;
        hours?: number;
        "working-days"?: number;
        days?: number;
        by?: string;
      };
      "if-late": string;
    }[];
  }[];
}
