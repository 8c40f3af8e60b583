import { everyText } from "../../../model/frequency.ts";
import type { ManagementCalendar } from "../../../model/kinds/management-calendar.ts";
import { referenceTitles, roleTitles } from "../../../model/outline-parts.ts";
import type { SheetOf } from "./sheet.ts";

/** The events of the department by how often they come. */
export interface CalendarSheet {
  readonly rhythms: readonly {
    readonly every: string;
    readonly events: readonly {
      readonly number: string;
      readonly title: string;
      readonly when: string;
      /** In minutes. */
      readonly lasts: number;
      readonly leader: string;
      readonly participants: string;
      readonly agenda: readonly string[];
      /** Regulations that lie on the table; empty when there are none. */
      readonly reads: string;
      readonly result: string;
    }[];
  }[];
}

export const calendarSheet: SheetOf<ManagementCalendar, CalendarSheet> = ({ events }, { context, live, number }) => ({
  rhythms: [...new Set(events.map(({ every }) => every))].map((every) => ({
    every: everyText(every, context.lang),
    events: events
      .filter((event) => event.every === every)
      .map(({ id, title, when, minutes, leader, participants, agenda, reads = [], result }) => ({
        number: number(id),
        title: live(title),
        when: live(when),
        lasts: minutes,
        leader: context.roleTitle(leader),
        participants: roleTitles(participants, context),
        agenda: agenda.map(live),
        reads: referenceTitles(reads, context),
        result: live(result),
      })),
  })),
});
