// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface DepartmentFile {
  kind: "department";
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
  goals: {
    [k: string]: string;
  };
  hours: string;
  leaders: string[];
  teams: {
    id: string;
    title: string;
    leader: string;
    does: string;
    posts: {
      [k: string]: number;
    };
  }[];
  rules?: {
    [k: string]: string;
  };
  "client-teams": {
    id: string;
    title: string;
    categories: string[];
    owner: string;
    substitute: string;
    members: {
      [k: string]: string;
    };
    absence: {
      [k: string]: string;
    };
  }[];
  measures: {
    id: string;
    title: string;
    how: string;
    healthy: string;
    role: string;
    when: string;
  }[];
  organising: {
    id: string;
    title: string;
    text: string;
    role: string;
    within?: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    regulations?: string[];
  }[];
}
