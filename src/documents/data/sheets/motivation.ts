import type { Motivation } from "../../../model/kinds/motivation/content.ts";
import type { PrintedPart, PrintedSection } from "../regulation-data.ts";
import type { SheetOf } from "./sheet.ts";

/** What one role is paid for, to be handed to whoever works in it. */
export interface MotivationSheet {
  readonly roles: readonly {
    readonly title: string;
    readonly plan: PaidPart | null;
    /** The first bonus, which comes most often. */
    readonly bonus: PaidPart | null;
    readonly others: readonly PaidPart[];
    readonly missed: PaidPart | null;
  }[];
}

/** A section of a role without its heading. */
interface PaidPart {
  readonly number: string;
  /** Without the name of the role. */
  readonly title: string;
  readonly parts: readonly PrintedPart[];
}

export const motivationSheet: SheetOf<Motivation, MotivationSheet> = ({ roles }, { sections, context }) => ({
  roles: [...roles].map(([role, { bonuses }]) => {
    const title = context.roleTitle(role);
    const own = sections.filter(({ key }) => key === role).map((section) => withoutRole(section, title));
    const [plan = null, bonus = null, ...rest] = own;
    const others = rest.slice(0, Math.max(0, bonuses.length - 1));
    return { title, plan, bonus, others, missed: rest[others.length] ?? null };
  }),
});

function withoutRole({ number, title, parts }: PrintedSection, role: string): PaidPart {
  const short = title.startsWith(`${role}. `) ? title.slice(role.length + 2) : title;
  return { number, title: short, parts: parts.slice(1) };
}
