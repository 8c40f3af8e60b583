// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface OfferDataFile {
  number: number | string;
  version?: number;
  date: string;
  "valid-until"?: string;
  preset?: string;
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
  heading?: string;
  task?: string;
  solution?: string[];
  deal: Readonly<Record<string, unknown>>;
  delivery?: string;
  payment?: string;
  guarantee?: string;
  binding?: boolean;
  "next-step"?: string;
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
