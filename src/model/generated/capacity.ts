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
  moment?: string;
  candidates?: {
    role: string;
  };
  limits: {
    id: string;
    title: string;
    role: string;
    fact: string;
    "of-candidate"?: string;
    free?: string;
    most: number;
    "when-full": string;
  }[];
  flow: {
    id: string;
    title: string;
    when: Readonly<Record<string, unknown>>;
    role: string;
    work: "paused" | "shortened";
    shifts?: string[];
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
