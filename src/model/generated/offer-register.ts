// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface OfferRegisterFile {
  kind: "offer-register";
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
  purpose: string;
  number: {
    mask: string;
    taken: string;
    by: string;
  };
  versions: {
    "new-when": string[];
    kept: string[];
    earlier: string;
  };
  fields: {
    id: string;
    title: string;
    type?: "text" | "date" | "money" | "reason";
    source: string;
  }[];
  statuses: {
    id: string;
    title: string;
    means: string;
    needs?: string[];
    final?: boolean;
  }[];
  moves: {
    id: string;
    from: string[];
    to: string;
    when: string;
    by: string;
    within: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
  }[];
  reasons: {
    id: string;
    title: string;
    then: string;
  }[];
  kept: {
    years: number;
    then: string;
  };
  rules?: {
    [k: string]: string;
  };
  control: {
    id: string;
    what: string;
    role: string;
    when: string;
  }[];
}
