import type { PageTable } from "./page-data.ts";

/** What the template `presentation` prints: slides, one page each. Texts may hold **bold**, *italic* and links. */
export interface PresentationData {
  readonly company: {
    readonly name: string;
    /** What a client needs to find us, in one line: phone, mail, site. */
    readonly contacts: string;
  };
  readonly title: string;
  readonly slides: readonly SlideData[];
}

/** One slide; what it does not have is `null` or an empty list. The first of a presentation is its cover. */
export interface SlideData {
  readonly cover: boolean;
  readonly title: string;
  readonly lead: string | null;
  /** Large figures side by side, up to four. */
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly points: readonly string[];
  readonly table: PageTable | null;
  readonly note: string | null;
}
