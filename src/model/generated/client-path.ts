// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface ClientPathFile {
  kind: "client-path";
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
  stage: string;
  moment?: string;
  candidates?: {
    role: string;
    "last-taken"?: string;
    load?: string;
    taken?: string;
    weight?: string;
  };
  stages: {
    id: string;
    title: string;
    called: string;
    owner: string;
    "way-in": string;
    "way-out": string;
    final?: boolean;
  }[];
  "hand-offs": {
    id: string;
    title: string;
    from: string;
    to: string;
    when: Readonly<Record<string, unknown>>;
    gives?: string;
    takes?: string;
    assigned?: "rotation" | "load" | "weight" | "leader" | "same";
    "hands-over": (
      | string
      | {
          item: string;
          ready: string;
        }
    )[];
    within: {
      minutes?: number;
      hours?: number;
      "working-days"?: number;
      days?: number;
      by?: string;
    };
    conversion?: number;
  }[];
}
