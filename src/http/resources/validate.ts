import { formatAsJson } from "../../diagnostics/formats/json.ts";
import { validationThread } from "../../workspace/validate-aside.ts";
import type { ServiceLanguage } from "../language.ts";
import { type ProblemItem, pointerTo, Refusal } from "../problem.ts";
import { readQuery } from "../query.ts";
import { readJson } from "../read-body.ts";
import { type DeclareResource, languageFor, type Service } from "../service.ts";

type Texts = Readonly<Record<string, string>>;

const mostFiles = 5_000;
const longestName = 255;

const words = {
  "text-is-none": { ru: "Здесь нужен текст YAML", en: "A YAML text is needed here" },
  "name-is-none": {
    ru: `Имя файла кончается на .yaml или .yml, и знаков в нём не больше ${longestName}`,
    en: `The name of a file ends with .yaml or .yml and has at most ${longestName} characters`,
  },
} as const;

function wrongItem(name: string, text: unknown, lang: ServiceLanguage): ProblemItem | undefined {
  const isName = name.length <= longestName && /\.ya?ml$/.test(name);
  const code = typeof text !== "string" ? "text-is-none" : isName ? undefined : "name-is-none";
  if (code === undefined) return undefined;
  return { code, pointer: pointerTo([name.slice(0, longestName)]), text: words[code][lang] };
}

/** The texts of a body, by the names of their files. */
function readTexts(value: unknown, lang: ServiceLanguage): Texts {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refusal("wrong-texts");
  const entries = Object.entries(value);
  if (entries.length > mostFiles) throw new Refusal("wrong-texts");
  const wrong = entries.flatMap(([name, text]) => wrongItem(name, text, lang) ?? []).slice(0, 100);
  if (wrong.length > 0) throw new Refusal("wrong-texts", { items: () => wrong });
  return value as Texts;
}

/** `POST /v1/validate`: regulation texts in, the report of the check out. Nothing is kept. */
export const declareValidate: DeclareResource = (app, service: Service) => {
  const { limits, live, now } = service;
  const thread = validationThread(limits.validationMs);
  app.addHook("onClose", thread.close);
  app.post("/v1/validate", { bodyLimit: limits.textsBytes }, async (request, reply) => {
    const lang = languageFor(request, service);
    const { asOf = live.dayOf(undefined, now()) } = readQuery(request.query, {
      asOf: { expected: "2026-03-10", read: (text) => live.dayOf(text, now()) },
    });
    if (asOf === undefined) throw new Error("today is no day");
    if (!Buffer.isBuffer(request.body)) throw new Refusal("wrong-texts");
    const texts = readTexts(readJson(request.body, limits.textsBytes), lang);
    const validated = await thread.validate({ dir: live.dir, texts, asOf });
    if (!validated.ok) {
      const headers = { "retry-after": "5" };
      throw new Refusal(validated.reason === "busy" ? "busy" : "validation-too-long", { headers });
    }
    return reply.type("application/json; charset=utf-8").send(formatAsJson(validated.diagnostics, { lang }));
  });
};
