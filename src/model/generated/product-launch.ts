// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ProductLaunchFile {
  kind: "product-launch";
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
  product: string;
  purpose: string;
  period: {
    from: string;
    to?: string;
  };
  leader: string;
  motivation: {
    id: string;
    title: string;
    role: string;
    amount: number;
  }[];
  process: {
    id: string;
    title: string;
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
  plan: {
    id: string;
    title: string;
    role: string;
    target: number;
    unit?: string;
    by: string;
  }[];
  "de-motivation": {
    id: string;
    role: string;
    below: number;
    "quarterly-bonus-less": number;
  }[];
  rules: {
    [k: string]: string;
  };
}
