import type { Condition } from "../../conditions/condition.ts";
import { conditionInWords } from "../../conditions/condition-words.ts";
import { readCondition } from "../../conditions/read-condition.ts";
import { type Duration, formatDuration } from "../../values/duration.ts";
import { type Channel, channelTitle } from "../channel.ts";
import { conditionReferences } from "../fact-references.ts";
import { everyText, type Frequency } from "../frequency.ts";
import type { CommunicationStandardFile } from "../generated/communication-standard.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { referenceTitles, rulesPart } from "../outline-parts.ts";
import { tableOfOutline, textCells } from "../outline-table.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import { factAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";

/** Within what time an enquiry by a channel is answered by a person. */
export interface AnswerTime {
  readonly id: string;
  readonly channel: Channel;
  readonly role: string;
  readonly within: Duration;
  readonly text?: string;
}

/** A contact that we make ourselves; `since` is the fact that counts the days from the last one. */
export interface PlannedContact {
  readonly id: string;
  readonly title: string;
  readonly channel: Channel;
  readonly every: Frequency;
  readonly since?: string;
  readonly role: string;
  readonly text: string;
}

/** An event that is always answered in the same way; without `within` it is answered the same day. */
export interface Occasion {
  readonly id: string;
  readonly title: string;
  readonly when?: Condition;
  readonly channel: Channel;
  readonly role: string;
  readonly within?: Duration;
  /** The fact that counts the days that the occasion lasts; without it the occasion came today. */
  readonly since?: string;
  /** The fact that counts the days from our last answer to the occasion. */
  readonly answered?: string;
  readonly send: string;
  /** Id of the document's regulation: the letter that is sent. */
  readonly document?: string;
  /** Id of the script's regulation. */
  readonly script?: string;
}

/** How the clients of one category are talked to. */
export interface CommunicationStandard {
  readonly category: string;
  /** The fact that holds a client's category; where it is not said, the only one that has the category among its choices. */
  readonly by?: string;
  readonly purpose: string;
  /** The role that leads the clients of the category. */
  readonly curator: string;
  readonly answer: readonly AnswerTime[];
  readonly contacts: readonly PlannedContact[];
  readonly occasions: readonly Occasion[];
  readonly rules: Readonly<Record<string, string>>;
}

const words = {
  about: { ru: "Зачем", en: "Purpose" },
  curator: { ru: "Ведёт клиентов", en: "Leads the clients" },
  answer: { ru: "За какое время отвечаем", en: "How fast we answer" },
  contacts: { ru: "Плановые контакты", en: "Planned contacts" },
  occasions: { ru: "Поводы", en: "Occasions" },
  channel: { ru: "Канал", en: "Channel" },
  role: { ru: "Кто", en: "Who" },
  within: { ru: "Срок", en: "Within" },
  how: { ru: "Как", en: "How" },
  contact: { ru: "Контакт", en: "Contact" },
  every: { ru: "Как часто", en: "How often" },
  topic: { ru: "О чём", en: "About" },
  occasion: { ru: "Повод", en: "Occasion" },
  when: { ru: "Когда", en: "When" },
  send: { ru: "Что отправить или сказать", en: "What to send or say" },
  document: { ru: "Документ", en: "Document" },
  script: { ru: "Сценарий", en: "Script" },
  sameDay: { ru: "в тот же день", en: "the same day" },
} as const;

function readOccasion(
  file: CommunicationStandardFile["occasions"][number],
  index: number,
  context: ReadContext,
): Occasion {
  const { within, when: raw, ...rest } = file;
  const when = readCondition(raw, ["occasions", index, "when"], context);
  for (const key of ["since", "answered"] as const) {
    const fact = file[key];
    if (fact !== undefined) factAt(fact, ["days"], ["occasions", index, key], context);
  }
  return {
    ...rest,
    ...(when === undefined ? {} : { when }),
    ...(within === undefined ? {} : { within: durationOf(within) }),
  };
}

function readContact(
  contact: CommunicationStandardFile["contacts"][number],
  index: number,
  context: ReadContext,
): PlannedContact {
  if (contact.since !== undefined) factAt(contact.since, ["days"], ["contacts", index, "since"], context);
  return contact;
}

/** « Сценарий: «Просроченная оплата».» */
function namedRegulation(word: "document" | "script", id: string | undefined, context: TableContext): string {
  return id === undefined ? "" : ` ${words[word][context.lang]}: ${referenceTitles([id], context)}.`;
}

function occasionPart({ occasions }: CommunicationStandard, context: TableContext): OutlinePart {
  const { lang, roleTitle } = context;
  return {
    title: words.occasions[lang],
    head: [words.occasion, words.when, words.role, words.within, words.send].map((word) => word[lang]),
    items: occasions.map(({ id, title, when, channel, role, within, send, document, script }, index) => ({
      id: `occasions/${id}`,
      title,
      path: ["occasions", index],
      cells: textCells(
        title,
        when === undefined ? "" : conditionInWords(when, context),
        `${roleTitle(role)} (${channelTitle(channel, lang)})`,
        within === undefined ? words.sameDay[lang] : formatDuration(within, lang),
        `${send}${namedRegulation("document", document, context)}${namedRegulation("script", script, context)}`,
      ),
    })),
  };
}

function outlineOf(content: CommunicationStandard, context: TableContext): OutlinePart[] {
  const { facts, lang, roleTitle } = context;
  const counted = (since: string | undefined): string =>
    since === undefined ? "" : ` (${facts.get(since)?.title ?? since})`;
  const curator = `${words.curator[lang]}: ${roleTitle(content.curator)}.`;
  return [
    { key: "purpose", title: words.about[lang], intro: `${content.purpose} ${curator}`, items: [] },
    {
      title: words.answer[lang],
      head: [words.channel, words.role, words.within, words.how].map((word) => word[lang]),
      items: content.answer.map(({ id, channel, role, within, text }, index) => ({
        id: `answer/${id}`,
        title: channelTitle(channel, lang),
        path: ["answer", index],
        value: { type: "text", value: formatDuration(within, lang) },
        cells: textCells(channelTitle(channel, lang), roleTitle(role), formatDuration(within, lang), text ?? ""),
      })),
    },
    {
      title: words.contacts[lang],
      head: [words.contact, words.every, words.role, words.topic].map((word) => word[lang]),
      items: content.contacts.map(({ id, title, channel, every, since, role, text }, index) => ({
        id: `contacts/${id}`,
        title,
        path: ["contacts", index],
        value: { type: "text", value: everyText(every, lang) },
        cells: textCells(
          title,
          `${everyText(every, lang)}${counted(since)}`,
          `${roleTitle(role)} (${channelTitle(channel, lang)})`,
          text,
        ),
      })),
    },
    occasionPart(content, context),
    rulesPart(content.rules, lang),
  ];
}

/** The facts of an open enquiry, one of a list beside the facts of the client. A dictionary may have none. */
export const enquiryChannel = "enquiry.channel";
export const enquiryReceived = "enquiry.received";

function referencesOf(content: CommunicationStandard, { places, facts }: ReadContext): Reference[] {
  const enquiry = [enquiryChannel, enquiryReceived].filter((fact) => facts.has(fact));
  return [
    ...enquiry.map((id): Reference => ({ to: "fact", id, range: places.keyAt(["answer"]) })),
    ...referenceTo("category", content.category, ["category"], places),
    ...referenceTo("fact", content.by, ["by"], places),
    ...referenceTo("role", content.curator, ["curator"], places),
    ...(["answer", "contacts", "occasions"] as const).flatMap((part) =>
      content[part].flatMap(({ role }, index) => referenceTo("role", role, [part, index, "role"], places)),
    ),
    ...content.contacts.flatMap(({ since }, index) => referenceTo("fact", since, ["contacts", index, "since"], places)),
    ...content.occasions.flatMap(({ when, since, answered, document, script }, index) => [
      ...referenceTo("fact", since, ["occasions", index, "since"], places),
      ...referenceTo("fact", answered, ["occasions", index, "answered"], places),
      ...conditionReferences([when], ["occasions", index, "when"], places),
      ...referenceTo("document", document, ["occasions", index, "document"], places),
      ...referenceTo("script", script, ["occasions", index, "script"], places),
    ]),
    ...liveValueReferences(content, places),
  ];
}

export const communicationStandard: Kind<CommunicationStandardFile, CommunicationStandard> = {
  kind: "communication-standard",
  read: ({ category, by, purpose, curator, answer, contacts, occasions, rules }, context) => {
    if (by !== undefined) factAt(by, ["choice"], ["by"], context);
    return {
      category,
      ...(by === undefined ? {} : { by }),
      purpose,
      curator,
      answer: answer.map((item) => ({ ...item, within: durationOf(item.within) })),
      contacts: contacts.map((contact, index) => readContact(contact, index, context)),
      occasions: occasions.map((occasion, index) => readOccasion(occasion, index, context)),
      rules: rules ?? {},
    };
  },
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf: (content, part, context) => tableOfOutline(outlineOf(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
