// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.

export type Discount = TiersDiscount | LevelsDiscount | WindowsDiscount | RateDiscount | BuyGetDiscount;

export interface PricePolicyFile {
  kind: "price-policy";
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
  vat: "included" | "excluded" | "none";
  amount: string;
  cost: string;
  day: string;
  moment?: string;
  "time-zone"?: string;
  requested: string;
  requires?: string[];
  limits?: {
    id: string;
    title: string;
    must: Readonly<Record<string, unknown>>;
  }[];
  "minimum-order"?: {
    title: string;
    by?: string;
    amount?: number;
    amounts?: {
      [k: string]: number;
    };
    below: "deny" | "surcharge";
    surcharge?: {
      rate?: number;
      amount?: number;
    };
  };
  stacking: "additive" | "sequential" | "best-of";
  groups?: {
    id: string;
    title: string;
    pick: "first" | "best" | "unique";
  }[];
  discounts: Discount[];
  lines?: {
    units?: {
      unit: string;
      is: number;
      when?: Readonly<Record<string, unknown>>;
    }[];
    totals?: {
      fact: string;
      sum: "quantity" | "amount";
      when?: Readonly<Record<string, unknown>>;
    }[];
    closed?: {
      id: string;
      title: string;
      when: Readonly<Record<string, unknown>>;
    }[];
    pick: "add" | "best" | "first" | "most-specific";
    specificity?: string[];
    "with-order": "add" | "after" | "best";
    discounts: Discount[];
  };
  caps?: {
    id: string;
    title: string;
    by?: string;
    rate?: number;
    rates?: {
      [k: string]: number;
    };
    amount?: number;
    amounts?: {
      [k: string]: number;
    };
  }[];
  surcharges?: {
    id: string;
    title: string;
    basis: "original" | "running";
    when?: Readonly<Record<string, unknown>>;
    rate?: number;
    by?: string;
    rates?: {
      [k: string]: number;
    };
    amount?: number;
  }[];
  floor?: {
    title: string;
    price: string;
  };
  "free-goods"?: {
    id: string;
    title: string;
    when?: Readonly<Record<string, unknown>>;
    every: number;
    free: number;
    gift?: {
      article?: string;
      title: string;
      unit?: string;
      cost: number;
    };
    "at-most"?: number;
  }[];
  credit?: {
    title: string;
    when: Readonly<Record<string, unknown>>;
    limit: string;
    receivables: string;
    over: "deny" | "escalate" | "prepayment";
    approver?: string;
  };
  points?: {
    title: string;
    balance: string;
    earn?: {
      title: string;
      "for-each": number;
      by?: string;
      points?: number;
      "points-by"?: {
        [k: string]: number;
      };
    };
    spend?: {
      title: string;
      asked: string;
      block: number;
      worth: number;
      "at-most": number;
    };
    return?: {
      title: string;
      total: string;
      returned: string;
      spent?: string;
      "spent-points": "back" | "lost";
      "earned-points": "taken" | "kept";
    };
  };
  rounding: {
    mode: "half-up" | "half-even" | "up" | "down";
    place: "unit" | "line" | "order";
  };
}
export interface TiersDiscount {
  type: "tiers";
  id: string;
  title: string;
  basis: "original" | "running";
  when?: Readonly<Record<string, unknown>>;
  over: string;
  by?: string;
  mode: "whole" | "marginal";
  tiers: {
    id?: string;
    from: number;
    below?: number;
    rate?: number;
    rates?: {
      [k: string]: number;
    };
    "amount-off"?: number;
    "unit-price"?: number;
    "fixed-price"?: number;
  }[];
  group?: string;
  "at-most"?: {
    rate?: number;
    amount?: number;
  };
  budget?: {
    used: string;
    limit: number;
    over: "withhold" | "cut" | "escalate";
    approver?: string;
    cancelled: "returned" | "kept";
  };
  alone?: boolean;
}
export interface LevelsDiscount {
  type: "levels";
  id: string;
  title: string;
  basis: "original" | "running";
  when?: Readonly<Record<string, unknown>>;
  by: string;
  rates: {
    [k: string]: number;
  };
  group?: string;
  "at-most"?: {
    rate?: number;
    amount?: number;
  };
  budget?: {
    used: string;
    limit: number;
    over: "withhold" | "cut" | "escalate";
    approver?: string;
    cancelled: "returned" | "kept";
  };
  alone?: boolean;
}
export interface WindowsDiscount {
  type: "windows";
  id: string;
  title: string;
  basis: "original" | "running";
  when?: Readonly<Record<string, unknown>>;
  pick: "first" | "best" | "unique";
  windows: {
    id: string;
    title: string;
    dates?: {
      from: string;
      to: string;
    };
    yearly?: {
      from: string;
      to: string;
    };
    between?: {
      from: string;
      to: string;
    };
    daily?: {
      hours: string;
      on?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
    };
    when?: Readonly<Record<string, unknown>>;
    rate: number;
  }[];
  group?: string;
  "at-most"?: {
    rate?: number;
    amount?: number;
  };
  budget?: {
    used: string;
    limit: number;
    over: "withhold" | "cut" | "escalate";
    approver?: string;
    cancelled: "returned" | "kept";
  };
  alone?: boolean;
}
export interface RateDiscount {
  type: "rate";
  id: string;
  title: string;
  basis: "original" | "running";
  when?: Readonly<Record<string, unknown>>;
  rate?: number;
  group?: string;
  "at-most"?: {
    rate?: number;
    amount?: number;
  };
  budget?: {
    used: string;
    limit: number;
    over: "withhold" | "cut" | "escalate";
    approver?: string;
    cancelled: "returned" | "kept";
  };
  "amount-off"?: number;
  "fixed-price"?: number;
  alone?: boolean;
}
export interface BuyGetDiscount {
  type: "buy-get";
  id: string;
  title: string;
  basis: "original" | "running";
  when?: Readonly<Record<string, unknown>>;
  buy: number;
  get: number;
  free: "same" | "cheapest";
  group?: string;
  "at-most"?: {
    rate?: number;
    amount?: number;
  };
  budget?: {
    used: string;
    limit: number;
    over: "withhold" | "cut" | "escalate";
    approver?: string;
    cancelled: "returned" | "kept";
  };
  alone?: boolean;
}
