/** What the template `report-form` prints: sheets to be filled in by hand or on a screen. Texts may hold *emphasis*. */
export interface ReportFormData {
  readonly company: { readonly name: string };
  /** The regulation that the forms are of. */
  readonly regulation: string;
  readonly title: string;
  /** Each begins a page. */
  readonly sheets: readonly (ReportSheet | CutsSheet)[];
}

interface Sheet {
  readonly title: string;
  /** Tells the sheet from others of the document: names of its fields begin with it. */
  readonly name: string;
  /** Heads of the columns to be filled in: days of a week, weeks of a month. */
  readonly columns: readonly string[];
  /** How often, in words. */
  readonly every: string;
}

/** One report of one role, or of several that hand in the same. */
export interface ReportSheet extends Sheet {
  readonly kind: "report";
  /** Titles of the roles that hand it in. */
  readonly from: readonly string[];
  /** Title of the role that it goes to. */
  readonly to: string;
  readonly due: string;
  /** The first row: when each column is of. */
  readonly dated: FormRow;
  /** Head of the column of sums; `null` where a sum says nothing. */
  readonly total: string | null;
  /** Whether some row has a norm. */
  readonly normed: boolean;
  readonly rows: readonly NumberedRow[];
  /** What is written in words, below the table. */
  readonly notes: readonly {
    readonly number: string;
    readonly title: string;
    readonly source: string;
    readonly name: string;
    readonly lines: number;
  }[];
}

/** Places to write in, one for every column. */
export interface FormRow {
  readonly title: string;
  readonly cells: readonly FormCell[];
}

export interface FormCell {
  /** What programs call it. */
  readonly name: string;
  /** What is written there, for those who cannot see the table. */
  readonly title: string;
}

export interface NumberedRow extends FormRow {
  /** The printed number of the field's clause. */
  readonly number: string;
  /** Empty for none. */
  readonly unit: string;
  /** The minimum of the role; empty for none. */
  readonly norm: string;
  /** Where the number is taken. */
  readonly source: string;
}

/** Cuts that are read equally often, with room for three periods and for what was decided. */
export interface CutsSheet extends Sheet {
  readonly kind: "cuts";
  readonly rows: readonly {
    readonly number: string;
    readonly title: string;
    readonly formula: string;
    /** What is decided when. */
    readonly decision: string;
    readonly readers: string;
    readonly cells: readonly FormCell[];
    readonly decided: FormCell;
  }[];
}
