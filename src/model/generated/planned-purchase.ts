// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface PlannedPurchaseFile {
  kind: "planned-purchase";
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
  planned: string;
  when?: Readonly<Record<string, unknown>>;
  "horizon-months": number;
  "minimum-order": number;
  plan: {
    fulfilled: string;
    minimum: number;
    tolerance: number;
  };
  gives: {
    [k: string]: string;
  };
  missed: {
    id: string;
    title: string;
    from: number;
    below?: number;
    text: string;
    role: string;
    within: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
  }[];
  rules?: {
    [k: string]: string;
  };
  control?: {
    id: string;
    what: string;
    role: string;
    when: string;
  }[];
}
