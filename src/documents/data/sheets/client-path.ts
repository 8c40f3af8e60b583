import type { ClientPath } from "../../../model/kinds/client-path/content.ts";
import { clientPathTable } from "../../../model/kinds/client-path/outline.ts";
import type { Picture } from "../../pictures/picture.ts";
import { printCell } from "../print-value.ts";
import type { SheetOf } from "./sheet.ts";

/** Who hands a client over to whom: the cascade in front, then every hand-off with its conditions and its limit. */
export interface HandOffMap {
  /** Roles as steps; `null` when nobody hands on. */
  readonly cascade: Picture | null;
  /** All stages with every way between them. */
  readonly path: Picture | null;
  readonly handOffs: readonly {
    readonly number: string;
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly when: string;
    readonly gives: string;
    readonly takes: string;
    readonly within: string;
    readonly things: readonly string[];
  }[];
}

export const handOffMap: SheetOf<ClientPath, HandOffMap> = (content, { pictures, context, live, number }) => {
  const rows = clientPathTable(content, "hand-offs", context)?.rows ?? [];
  return {
    cascade: pictures.find(({ picture }) => picture === "stairs") ?? null,
    path: pictures.find(({ picture }) => picture === "cards") ?? null,
    handOffs: content.handOffs.map(({ id, title, handsOver }, index) => {
      const cells = (rows[index] ?? []).map((cell) => live(printCell(cell, context)));
      const [from = "", to = "", when = "", gives = "", takes = "", within = ""] = cells;
      const things = handsOver.map(({ item }) => live(item.replace(/\.$/, "")));
      return { number: number(`hand-offs/${id}`), title: live(title), from, to, when, gives, takes, within, things };
    }),
  };
};
