// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface IncomingCallFile {
  kind: "incoming-call";
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
  role: string;
  hours: string;
  answer: {
    minutes?: number;
    hours?: number;
    "working-days"?: number;
    days?: number;
    by?: string;
  };
  steps: {
    id: string;
    title: string;
    say?: string;
    text: string;
    role?: string;
    within?: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
  }[];
  routes: {
    id: string;
    title: string;
    when?: Readonly<Record<string, unknown>>;
    to: string;
    within: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    otherwise: string;
    script?: string;
    text?: string;
  }[];
  missed: {
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
