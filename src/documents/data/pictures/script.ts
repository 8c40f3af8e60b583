import { type Script, type ScriptEnd, talkResults } from "../../../model/kinds/script.ts";
import { quoted } from "../../../values/language.ts";
import type { CardsPicture, End } from "../../pictures/cards/cards-picture.ts";
import type { PictureOf } from "./picture-of.ts";

const words = {
  title: { ru: "Ход разговора", en: "The course of the talk" },
  ends: { ru: "Чем кончается разговор", en: "How the talk ends" },
} as const;

const marks: Readonly<Record<ScriptEnd["result"], End["mark"]>> = {
  agreed: "done",
  later: "later",
  refused: "failed",
  "passed-on": "passed",
};

/** The branches of a script: every step with its answers and where they lead, every end. */
export const scriptPicture: PictureOf<Script, CardsPicture> = ({ steps, ends }, { lang, number }) => {
  const step = (id: string): string => number(`steps/${id}`);
  const place = (id: string): string => (steps.some((one) => one.id === id) ? step(id) : number(`ends/${id}`));
  const ways = steps.map(({ id, title, answers }) => {
    const said = answers.map((answer) => `${quoted(answer.if, lang)} → ${place(answer.then)}`).join("; ");
    return `${step(id)} ${title}: ${said}.`;
  });
  return {
    picture: "cards",
    title: words.title[lang],
    description: [...ways, ...ends.map(({ id, title }) => `${place(id)} ${title}.`)].join(" "),
    cards: steps.map(({ id, title, answers }) => ({
      id,
      number: step(id),
      title,
      note: null,
      rows: answers.map((answer) => ({ text: answer.if, to: answer.then })),
    })),
    ends: ends.map(({ id, title, result }) => ({
      id,
      number: place(id),
      title,
      note: talkResults[result][lang],
      mark: marks[result],
    })),
    endsTitle: words.ends[lang],
  };
};
