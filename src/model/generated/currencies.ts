// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface CurrenciesFile {
  kind: "currencies";
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
  rounding: "half-up" | "half-even" | "up" | "down";
  "no-older-than"?: number;
  currencies: {
    [k: string]: {
      title: string;
      digits: number;
      per?: number;
      rates: {
        from: string;
        rate: number;
        ground: string;
      }[];
    };
  };
}
