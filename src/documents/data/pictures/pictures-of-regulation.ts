import { script } from "../../../model/kinds/script.ts";
import { type Project, roleTitle } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import type { Picture } from "../../pictures/picture.ts";
import type { Picturing } from "./picture-of.ts";
import { scriptPicture } from "./script.ts";

/** A picture with its place: the section that holds a clause, above or below what the section says itself. */
export interface SectionPicture {
  /** The number of the section. */
  readonly section: string;
  readonly place: "above" | "below";
  readonly picture: Picture;
}

interface Found {
  /** A clause of the section to which the picture belongs. */
  readonly clause: string;
  readonly place: SectionPicture["place"];
  readonly picture: Picture | null;
}

/** The pictures of every kind that has some: the visible list. */
const picturesOf: Readonly<Record<string, (content: never, picturing: Picturing) => readonly Found[]>> = {
  [script.kind]: (content: ReturnType<typeof script.read>, picturing) => [
    { clause: `steps/${content.steps[0]?.id}`, place: "below", picture: scriptPicture(content, picturing) },
  ],
};

/** The pictures of a regulation with their places in it. */
export function picturesOfRegulation({ company, facts }: Project, regulation: Regulation): readonly SectionPicture[] {
  const numbers = new Map(regulation.clauses.map(({ id, number }) => [id, number]));
  const found = picturesOf[regulation.kind]?.(regulation.content as never, {
    lang: company.language,
    currency: company.currency,
    facts,
    number: (clause) => numbers.get(clause) ?? "",
    roleTitle: (role) => roleTitle(company, role),
  });
  return (found ?? []).flatMap(({ clause, place, picture }) => {
    const [section] = (numbers.get(clause) ?? "").split(".");
    return picture === null || section === undefined || section === "" ? [] : [{ section, place, picture }];
  });
}
