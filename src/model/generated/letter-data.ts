// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface LetterDataFile {
  number: number | string;
  date: string;
  letter?: string;
  client: {
    name: string;
    "legal-form"?: string;
    inn?: string;
    kpp?: string;
    address?: string;
    contact?: {
      name: string;
      position?: string;
      "position-to"?: string;
      addressee?: string;
    };
  };
  fields: {
    [k: string]: string | number;
  };
  deal?: Readonly<Record<string, unknown>>;
  manager: {
    name: string;
    role: string;
    phone: string;
    email: string;
  };
  signature?: {
    role?: string;
    name: string;
  };
  annexes?: string[];
}
