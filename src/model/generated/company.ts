// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface CompanyFile {
  kind: "company";
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
  name: string;
  "short-name": string;
  currency: "RUB" | "USD" | "EUR" | "GBP" | "KZT" | "BYN" | "CNY" | "JPY";
  "time-zone": string;
  language: "ru" | "en";
  "tax-ids"?: {
    [k: string]: string;
  };
  address?: string;
  phone?: string;
  email?: string;
  site?: string;
  logo?: string;
  "check-page"?: string;
  bank?: {
    name: string;
    account: string;
    bic?: string;
    "correspondent-account"?: string;
  };
  roles: {
    [k: string]: {
      title: string;
      "reports-to"?: string;
    };
  };
}
