// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export interface VatFile {
  kind: "vat";
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
  default: string;
  rates: {
    [k: string]: {
      title: string;
      values: {
        from: string;
        rate: number;
        ground: string;
      }[];
    };
  };
}
