// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface TrainingFile {
  kind: "training";
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
  audience: string[];
  mentor: string;
  days: {
    id: string;
    title: string;
    goal: string;
    lessons: {
      id: string;
      title: string;
      minutes: number;
      leader: string;
      text: string;
      module?: string;
    }[];
    result: string;
  }[];
  modules: {
    id: string;
    title: string;
    goal: string;
    reads: string[];
    pass: number;
    questions: {
      id: string;
      ask: string;
      right: string[];
      wrong: string[];
      why?: string;
    }[];
  }[];
  acceptance: {
    leader: string;
    criteria: {
      id: string;
      title: string;
      "at-least": number;
      unit: string;
      how: string;
    }[];
    accepted: string;
    refused: string;
  };
  rules: {
    [k: string]: string;
  };
}
