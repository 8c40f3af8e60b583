// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface WorkingCalendarFile {
  kind: "working-calendar";
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
  year: number;
  ground: string;
  weekend?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
  holidays?: {
    id: string;
    title: string;
    on: string;
    to?: string;
  }[];
  moved?: {
    from: string;
    to: string;
    ground: string;
  }[];
  "short-days"?: {
    on: string;
    title: string;
  }[];
  "shorter-by"?: {
    minutes?: number;
    hours?: number;
    "working-days"?: number;
    days?: number;
    by?: string;
  };
}
