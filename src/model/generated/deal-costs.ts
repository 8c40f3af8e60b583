// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export type Cost = PercentCost | AgreedPercentCost | MoneyCost | ActualMoneyCost | UnitCost | AnnualRateCost;

export interface DealCostsFile {
  kind: "deal-costs";
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
  purpose: string;
  amount: string;
  cost: string;
  costs: Cost[];
  floor: {
    margin: number;
    role: string;
    text: string;
  };
  loss?: {
    role?: string;
    text: string;
  };
  rounding?: "half-up" | "half-even" | "up" | "down";
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
export interface PercentCost {
  type: "percent";
  id: string;
  title: string;
  owes: string;
  when?: Readonly<Record<string, unknown>>;
  percent: number;
}
export interface AgreedPercentCost {
  type: "agreed-percent";
  id: string;
  title: string;
  owes: string;
  when?: Readonly<Record<string, unknown>>;
  percent: string;
}
export interface MoneyCost {
  type: "money";
  id: string;
  title: string;
  owes: string;
  when?: Readonly<Record<string, unknown>>;
  money: number;
}
export interface ActualMoneyCost {
  type: "actual-money";
  id: string;
  title: string;
  owes: string;
  when?: Readonly<Record<string, unknown>>;
  money: string;
}
export interface UnitCost {
  type: "unit";
  id: string;
  title: string;
  owes: string;
  when?: Readonly<Record<string, unknown>>;
  money: number;
  units: string;
}
export interface AnnualRateCost {
  type: "annual-rate";
  id: string;
  title: string;
  owes: string;
  when?: Readonly<Record<string, unknown>>;
  percent: number;
  days: string;
}
