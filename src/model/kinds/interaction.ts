import { problem } from "../../diagnostics/catalogue.ts";
import { type Duration, formatDuration } from "../../values/duration.ts";
import type { InteractionFile } from "../generated/interaction.ts";
import { clausesOfOutline, type OutlineItem, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { itemsOfTexts, type Texts } from "../outline-texts.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { durationOf } from "../read-duration.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Cell, LiveTable, TableContext } from "../table.ts";

/** Who asks whom for what, in what form, what counts as an answer, by when, and what happens when it is late. */
export interface Request {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  /** As a rule the head of the service. */
  readonly answers: string;
  readonly form: string;
  readonly answer: string;
  readonly within: Duration;
  readonly ifLate: string;
}

export interface Service {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly requests: readonly Request[];
}

/** How the department works with the services beside it. */
export interface Interaction {
  readonly rules: Texts;
  readonly services: readonly Service[];
}

function readService(service: InteractionFile["services"][number], index: number, context: ReadContext): Service {
  const requests = service.requests.map(({ "if-late": ifLate, within, answers, ...request }, place): Request => {
    const answering = answers ?? service.head;
    if (answering === request.asks) {
      const range = context.places.valueAt(["services", index, "requests", place, "asks"]);
      context.report(problem("request-to-itself", range, { role: answering, title: request.title }));
    }
    return { ...request, answers: answering, within: durationOf(within), ifLate };
  });
  return { ...service, requests };
}

function referencesOf(content: Interaction, { places }: ReadContext): Reference[] {
  const services = content.services.flatMap((service, index) => [
    ...referenceTo("role", service.head, ["services", index, "head"], places),
    ...service.requests.flatMap((request, place) => {
      const path = ["services", index, "requests", place];
      const answers = request.answers === service.head ? undefined : request.answers;
      return [
        ...referenceTo("role", request.asks, [...path, "asks"], places),
        ...referenceTo("role", answers, [...path, "answers"], places),
        ...liveValueReferences(request.form, places, [...path, "form"]),
        ...liveValueReferences(request.answer, places, [...path, "answer"]),
        ...liveValueReferences(request.ifLate, places, [...path, "if-late"]),
      ];
    }),
  ]);
  return [...services, ...liveValueReferences(content.rules, places, ["rules"])];
}

const words = {
  rules: { ru: "Общие правила", en: "Common rules" },
  asks: { ru: "Просит", en: "Asks" },
  answers: { ru: "отвечает", en: "answers" },
  form: { ru: "Форма", en: "Form" },
  answer: { ru: "Ответ", en: "Answer" },
  late: { ru: "Если срок прошёл", en: "If late" },
  head: {
    ru: ["О чём", "Кто просит", "Кто отвечает", "Срок", "Если срок прошёл"],
    en: ["What", "Who asks", "Who answers", "Within", "If late"],
  },
} as const;

type Naming = Pick<TableContext, "lang" | "roleTitle">;

function requestText(request: Request, { lang, roleTitle }: Naming): string {
  return [
    `*${words.asks[lang]}:* ${roleTitle(request.asks)}, *${words.answers[lang]}:* ${roleTitle(request.answers)}.`,
    `*${words.form[lang]}:* ${request.form}`,
    `*${words.answer[lang]}:* ${request.answer}`,
    `*${words.late[lang]}:* ${request.ifLate}`,
  ].join(" ");
}

function outlineOf(content: Interaction, naming: Naming): OutlinePart[] {
  const { lang } = naming;
  const services = content.services.map(({ id, title, requests }, index) => ({
    title,
    items: requests.map((request, place): OutlineItem => {
      const within = formatDuration(request.within, lang);
      return {
        ...{ id: `${id}/${request.id}`, title: request.title, path: ["services", index, "requests", place] },
        ...{ value: { type: "text", value: within }, text: requestText(request, naming), within },
      };
    }),
  }));
  return [{ title: words.rules[lang], items: itemsOfTexts(content.rules, "rules") }, ...services];
}

/** Requests to one service, or to all of them. */
function tableOf(
  { services }: Interaction,
  part: string | undefined,
  { lang, roleTitle }: Naming,
): LiveTable | undefined {
  const shown = services.filter(({ id }) => part === undefined || part === id);
  if (shown.length === 0) return undefined;
  const rows = shown.flatMap(({ requests }) =>
    requests.map(({ title, asks, answers, within, ifLate }) =>
      [title, roleTitle(asks), roleTitle(answers), formatDuration(within, lang), ifLate].map(
        (value): Cell => ({ type: "text", value }),
      ),
    ),
  );
  return { head: words.head[lang], rows };
}

export const interaction: Kind<InteractionFile, Interaction> = {
  kind: "interaction",
  read: (file, context) => ({
    rules: file.rules ?? {},
    services: file.services.map((service, index) => readService(service, index, context)),
  }),
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
