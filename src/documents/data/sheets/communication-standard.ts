import type { CommunicationStandard } from "../../../model/kinds/communication-standard.ts";
import { namedRows } from "./rows.ts";
import type { SheetOf } from "./sheet.ts";

type Row<K extends string> = Readonly<Record<"number" | K, string>>;

/** How the clients of one category are talked to, row by row. */
export interface StandardSheet {
  readonly answers: readonly Row<"channel" | "role" | "within" | "how">[];
  readonly contacts: readonly Row<"title" | "every" | "role" | "topic">[];
  /** `when` is empty where the title says it all. */
  readonly occasions: readonly Row<"title" | "when" | "role" | "within" | "send">[];
}

export const standardSheet: SheetOf<CommunicationStandard, StandardSheet> = (_, { sections }) => {
  const section = (name: string) => sections.find(({ key }) => key === name);
  return {
    answers: namedRows(section("answer"), ["number", "channel", "role", "within", "how"]),
    contacts: namedRows(section("contacts"), ["number", "title", "every", "role", "topic"]),
    occasions: namedRows(section("occasions"), ["number", "title", "when", "role", "within", "send"]),
  };
};
