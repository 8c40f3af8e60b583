import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";
import { holdableText } from "../holdable-text.ts";
import type { Style } from "../style.ts";
import { twips } from "./measures.ts";

/** Lists of a document: Word counts each numbered list by a definition of its own. */
export interface NumberedLists {
  /** The definition of bulleted lists. */
  readonly bullets: string;
  /** The definition of a checklist's items: with a box, ticked or not. */
  boxed(ticked: boolean): string;
  /** The hanging of one level, in twips. */
  readonly hanging: number;
  /** A definition that starts at a number. */
  numbered(start: number): string;
  options(): INumberingOptions;
}

type Definition = INumberingOptions["config"][number];

/** Word has nine levels. */
const levels = Array.from({ length: 9 }, (_, level) => level);

export function numberedLists(style: Style): NumberedLists {
  const hanging = twips(1.4 * style.text.size);
  const definitions: Definition[] = [];
  const define = (reference: string, level: Omit<Definition["levels"][number], "level">): void => {
    definitions.push({
      reference,
      levels: levels.map((each) => ({
        ...level,
        level: each,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: hanging * (each + 1), hanging } } },
      })),
    });
  };
  define("bullets", { format: LevelFormat.BULLET, text: holdableText(style.list.bullet) });
  define("open", { format: LevelFormat.BULLET, text: "☐" });
  define("done", { format: LevelFormat.BULLET, text: "☑" });
  return {
    bullets: "bullets",
    boxed: (ticked) => (ticked ? "done" : "open"),
    hanging,
    numbered: (start) => {
      const reference = `numbers-${definitions.length}`;
      define(reference, { format: LevelFormat.DECIMAL, text: "%1.", start });
      // The text of a level names the level itself: %2 is the second.
      const last = definitions.at(-1);
      if (last !== undefined) {
        definitions[definitions.length - 1] = {
          ...last,
          levels: last.levels.map((level) => ({ ...level, text: `%${level.level + 1}.` })),
        };
      }
      return reference;
    },
    options: () => ({ config: definitions }),
  };
}
