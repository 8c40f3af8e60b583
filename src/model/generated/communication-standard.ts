// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface CommunicationStandardFile {
  kind: "communication-standard";
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
  category: string;
  by?: string;
  purpose: string;
  curator: string;
  answer: {
    id: string;
    channel: "phone" | "email" | "messenger" | "meeting" | "letter";
    role: string;
    within: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    text?: string;
  }[];
  contacts: {
    id: string;
    title: string;
    channel: "phone" | "email" | "messenger" | "meeting" | "letter";
    every: "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";
    since?: string;
    role: string;
    text: string;
  }[];
  occasions: {
    id: string;
    title: string;
    when: Readonly<Record<string, unknown>>;
    channel: "phone" | "email" | "messenger" | "meeting" | "letter";
    role: string;
    within?: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    since?: string;
    answered?: string;
    send: string;
    document?: string;
    script?: string;
  }[];
  rules?: {
    [k: string]: string;
  };
}
