// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ManagementCalendarFile {
  kind: "management-calendar";
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
  events: {
    id: string;
    title: string;
    every: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
    when: string;
    minutes: number;
    leader: string;
    participants: string[];
    agenda: string[];
    result: string;
    reads?: string[];
  }[];
  rules: {
    [k: string]: string;
  };
}
