// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export type SituationsFile = {
  kind: "situations";
} & (
  | {
      kind: "situations";
      id?: string;
      question: "discount";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectDiscount | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "category";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectCategory | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "hand-off";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectHandOff | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "loyalty";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectLoyalty | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "owner";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectOwner | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "dossier";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectDossier | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "cost";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectCost | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "contact";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectContact | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "norms";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectNorms | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "capacity";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectCapacity | Refusal;
      }[];
    }
  | {
      kind: "situations";
      id?: string;
      question: "bonus";
      "as-of": string;
      common?: Common;
      situations: {
        name: Name;
        given: Given;
        expect: ExpectBonus | Refusal;
      }[];
    }
);
export type Common = Readonly<Record<string, unknown>>;
export type Name = string;
export type Given = Readonly<Record<string, unknown>>;
export type ExpectDiscount = Readonly<Record<string, unknown>>;
export type Refusal = Readonly<Record<string, unknown>>;
export type ExpectCategory = Readonly<Record<string, unknown>>;
export type ExpectHandOff = Readonly<Record<string, unknown>>;
export type ExpectLoyalty = Readonly<Record<string, unknown>>;
export type ExpectOwner = Readonly<Record<string, unknown>>;
export type ExpectDossier = Readonly<Record<string, unknown>>;
export type ExpectCost = Readonly<Record<string, unknown>>;
export type ExpectContact = Readonly<Record<string, unknown>>;
export type ExpectNorms = Readonly<Record<string, unknown>>;
export type ExpectCapacity = Readonly<Record<string, unknown>>;
export type ExpectBonus = Readonly<Record<string, unknown>>;
