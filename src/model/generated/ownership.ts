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
  claims?: {
    counts?: Readonly<Record<string, unknown>>;
    text?: string;
    current: string;
    role: string;
    recorded?: string;
    "last-contact"?: string;
    "head-company"?: string;
    region?: string;
    "client-region"?: string;
    absence?: string;
    load?: string;
  };
  others: {
    id: string;
    roles: string[];
    text: string;
  }[];
  team: {
    id: string;
    role: string;
    text: string;
    replaces?: ("leave" | "illness" | "dismissal")[];
    named?: string;
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
  owner: "current-curator" | "first-recorded" | "last-contact" | "same-region" | "head-company-curator";
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
