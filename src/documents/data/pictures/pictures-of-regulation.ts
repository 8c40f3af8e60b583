import { type Authority, ladderClauses } from "../../../model/kinds/authority/content.ts";
import { authority } from "../../../model/kinds/authority.ts";
import type { ClientPath } from "../../../model/kinds/client-path/content.ts";
import { clientPath } from "../../../model/kinds/client-path.ts";
import type { Department } from "../../../model/kinds/department/content.ts";
import { department } from "../../../model/kinds/department.ts";
import type { Norms } from "../../../model/kinds/norms/content.ts";
import { norms } from "../../../model/kinds/norms.ts";
import type { PricePolicy } from "../../../model/kinds/price-policy/content.ts";
import { pricePolicy } from "../../../model/kinds/price-policy.ts";
import { script } from "../../../model/kinds/script.ts";
import { kindOf } from "../../../model/kinds.ts";
import type { Project } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import type { Picture } from "../../pictures/picture.ts";
import { tableContextOf } from "../table-context.ts";
import { ladderPicture } from "./authority.ts";
import { cascadePicture, pathPicture } from "./client-path.ts";
import { departmentPicture } from "./department.ts";
import { funnelPicture } from "./funnel.ts";
import { normsPicture } from "./norms.ts";
import type { Picturing } from "./picture-of.ts";
import { scriptPicture } from "./script.ts";
import { tiersPicture } from "./tiers.ts";

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
  [authority.kind]: (content: Authority, picturing) => [
    { clause: ladderClauses.nobody, place: "above", picture: ladderPicture(content, picturing) },
  ],
  [clientPath.kind]: (content: ClientPath, picturing) => [
    { clause: `stages/${content.stages[0]?.id}`, place: "above", picture: cascadePicture(content, picturing) },
    { clause: `stages/${content.stages[0]?.id}`, place: "below", picture: funnelPicture(content, picturing) },
    { clause: `hand-offs/${content.handOffs[0]?.id}`, place: "above", picture: pathPicture(content, picturing) },
  ],
  [department.kind]: (content: Department, picturing) => [
    {
      clause: `teams/${content.teams[0]?.id}/${[...(content.teams[0]?.posts.keys() ?? [])][0]}`,
      place: "above",
      picture: departmentPicture({ ...content, title: picturing.title }, picturing),
    },
  ],
  [norms.kind]: (content: Norms, picturing) =>
    [...content.roles].flatMap(([role, own]): readonly Found[] => {
      const table = picturing.table(role);
      if (table === undefined) return [];
      const picture = normsPicture({ role, norms: own, table }, picturing);
      return [{ clause: `${role}/${own[0]?.id}`, place: "below", picture }];
    }),
  [pricePolicy.kind]: (content: PricePolicy, picturing) =>
    content.discounts
      .filter((discount) => discount.type === "tiers")
      .flatMap((discount): readonly Found[] => {
        const table = picturing.table(discount.id);
        if (table === undefined) return [];
        return [{ clause: discount.id, place: "below", picture: tiersPicture({ discount, table }, picturing) }];
      }),
  [script.kind]: (content: ReturnType<typeof script.read>, picturing) => [
    { clause: `steps/${content.steps[0]?.id}`, place: "below", picture: scriptPicture(content, picturing) },
  ],
};

/** The pictures of a regulation with their places in it. */
export function picturesOfRegulation(project: Project, regulation: Regulation): readonly SectionPicture[] {
  const numbers = new Map(regulation.clauses.map(({ id, number }) => [id, number]));
  const context = tableContextOf(project);
  const found = picturesOf[regulation.kind]?.(regulation.content as never, {
    title: regulation.title,
    lang: context.lang,
    currency: context.currency,
    number: (clause) => numbers.get(clause) ?? "",
    roleTitle: context.roleTitle,
    table: (part) => kindOf(regulation.kind)?.tableOf?.(regulation.content, part, context),
  });
  return (found ?? []).flatMap(({ clause, place, picture }) => {
    const [section] = (numbers.get(clause) ?? "").split(".");
    return picture === null || section === undefined || section === "" ? [] : [{ section, place, picture }];
  });
}
