// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface OwnershipFile {
  kind: "ownership";
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
  purpose: string;
  rules: {
    [k: string]: string;
  };
  overlaps: (Known | ByRole | Appointed)[];
  others: {
    id: string;
    roles: string[];
    text: string;
  }[];
  team: {
    id: string;
    role: string;
    text: string;
  }[];
  absence: {
    id: string;
    title: string;
    on: "leave" | "illness" | "dismissal" | "transfer";
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
  control?: {
    id: string;
    what: string;
    role: string;
    when: string;
  }[];
}
export interface Known {
  id: string;
  title: string;
  when?: Readonly<Record<string, unknown>>;
  owner: "current-curator" | "first-recorded" | "head-company-curator";
  text?: string;
}
export interface ByRole {
  id: string;
  title: string;
  when?: Readonly<Record<string, unknown>>;
  owner: "role";
  role: string;
  text?: string;
}
export interface Appointed {
  id: string;
  title: string;
  when?: Readonly<Record<string, unknown>>;
  owner: "appointed";
  by: string;
  within: {
    minutes?: number;
    hours?: number;
    "working-days"?: number;
    days?: number;
    by?: string;
  };
  text?: string;
}
