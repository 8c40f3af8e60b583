import type { FactDeclaration } from "../conditions/fact-type.ts";
import type { Currency } from "../values/money.ts";
import type { ClauseValue } from "./clause.ts";

/** A cell of a live table: a typed value, formatted only on paper. A band is half-open: from inside, below outside. */
export type Cell =
  | ClauseValue
  | { readonly type: "band"; readonly measure: "money" | "quantity"; readonly from: number; readonly below?: number };

/** A table that a regulation can show on another regulation's page. */
export interface LiveTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a kind may use to name the columns of a live table and to say conditions for people. */
export interface TableContext {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly currency: Currency;
  readonly lang: "ru" | "en";
  readonly roleTitle: (role: string) => string;
  /** The title of a regulation by its id; without it the id is shown. */
  readonly regulationTitle?: (id: string) => string;
  /** A reference to a regulation or its part as people read it; without it the reference itself is shown. */
  readonly referenceTitle?: (reference: string) => string;
  /** An objection as people read it, by its id; without it the id is shown. */
  readonly objectionTitle?: (id: string) => string;
}

const columns = {
  category: { ru: "Категория", en: "Category" },
  minimumOrder: { ru: "Минимальный заказ", en: "Minimum order" },
  deferral: { ru: "Отсрочка, дней", en: "Deferral, days" },
  delivery: { ru: "Доставка", en: "Delivery" },
  service: { ru: "Сервис", en: "Service" },
  rate: { ru: "Скидка", en: "Discount" },
  cap: { ru: "Потолок скидки", en: "Discount cap" },
  season: { ru: "Сезон", en: "Season" },
  from: { ru: "С", en: "From" },
  to: { ru: "По", en: "To" },
  role: { ru: "Роль", en: "Role" },
  upTo: { ru: "Сверх положенной скидки", en: "Above the allowed discount" },
  when: { ru: "При условии", en: "Provided that" },
  vatRate: { ru: "Ставка", en: "Rate" },
  ground: { ru: "Основание", en: "Ground" },
} as const;

/** The printed name of a column that regulations share. */
export function columnTitle(column: keyof typeof columns, lang: "ru" | "en"): string {
  return columns[column][lang];
}
