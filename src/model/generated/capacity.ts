// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface CapacityFile {
  kind: "capacity";
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
  limits: {
    id: string;
    title: string;
    role: string;
    fact: string;
    most: number;
    "when-full": string;
  }[];
  flow: {
    id: string;
    title: string;
    when: Readonly<Record<string, unknown>>;
    role: string;
    work: "paused" | "shortened";
    text: string;
    decides: string;
  }[];
  shifts: {
    id: string;
    title: string;
    role: string;
    hours: string;
    people?: number;
    text?: string;
  }[];
  "temporary-staff"?: {
    role: string;
    when: string;
    "pay-per-hour"?: number;
    terms: {
      [k: string]: string;
    };
  };
}
