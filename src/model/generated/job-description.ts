// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface JobDescriptionFile {
  kind: "job-description";
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
  role: string;
  "replaced-by"?: string;
  general?: {
    [k: string]: string;
  };
  purpose: string;
  tasks: {
    [k: string]: string;
  };
  functions: {
    [k: string]: string;
  };
  duties: {
    [k: string]: string;
  };
  rights: {
    [k: string]: string;
  };
  powers: {
    [k: string]: string;
  };
  responsibility: {
    [k: string]: string;
  };
  interaction: {
    [k: string]: string;
  };
  indicators: {
    [k: string]: string;
  };
  qualification: {
    [k: string]: string;
  };
  profile: {
    "talker-or-analyst": "talker" | "analyst" | "both";
    "manager-or-performer": "manager" | "performer" | "both";
    "change-or-routine": "change" | "routine" | "both";
    traits: {
      [k: string]: string;
    };
  };
  final?: {
    [k: string]: string;
  };
}
