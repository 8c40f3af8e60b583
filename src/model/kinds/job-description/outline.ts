import type { OutlineItem, OutlinePart } from "../../outline.ts";
import { itemsOfTexts } from "../../outline-texts.ts";
import type { TableContext } from "../../table.ts";
import type { JobDescription, JobTexts } from "./content.ts";
import { finalWords, generalWords, jobTitles, profileWords } from "./words.ts";

type Naming = Pick<TableContext, "lang" | "roleTitle">;

function generalItems(content: JobDescription, { lang, roleTitle }: Naming): OutlineItem[] {
  const said = (id: keyof typeof generalWords, roles: readonly (string | undefined)[]): OutlineItem[] => {
    const titles = roles.flatMap((role) => (role === undefined ? [] : [roleTitle(role)]));
    if (titles.length === 0) return [];
    return [{ id: `general/${id}`, title: `${generalWords[id][lang]}: ${titles.join(", ")}.`, path: ["role"] }];
  };
  return [
    ...said("role", [content.role]),
    ...said("reports-to", [content.reportsTo]),
    ...said("directs", content.directs),
    ...said("replaced-by", [content.replacedBy]),
    ...itemsOfTexts(content.general, "general"),
  ];
}

function interactionItems(content: JobDescription, { roleTitle }: Naming): OutlineItem[] {
  return Object.entries(content.interaction).map(([role, text]) => ({
    id: `interaction/${role}`,
    title: roleTitle(role),
    text,
    path: ["interaction", role],
  }));
}

function profileItems({ profile }: JobDescription, { lang }: Naming): OutlineItem[] {
  const sentences = {
    "talker-or-analyst": profileWords["talker-or-analyst"][profile["talker-or-analyst"]],
    "manager-or-performer": profileWords["manager-or-performer"][profile["manager-or-performer"]],
    "change-or-routine": profileWords["change-or-routine"][profile["change-or-routine"]],
  };
  const pairs = Object.entries(sentences).map(([key, words]) => ({
    id: `profile/${key}`,
    title: words[lang],
    path: ["profile", key],
  }));
  const traits = Object.entries(profile.traits).map(([id, text]) => ({
    id: `profile/traits/${id}`,
    title: text,
    path: ["profile", "traits", id],
  }));
  return [...pairs, ...traits];
}

function finalItems({ final }: JobDescription, { lang }: Naming): OutlineItem[] {
  if (final !== undefined) return itemsOfTexts(final, "final");
  return Object.entries(finalWords).map(([id, words]) => ({
    id: `final/${id}`,
    title: words[lang],
    path: ["effective"],
  }));
}

/** A job description in its customary order. */
export function jobDescriptionOutline(content: JobDescription, naming: Naming): OutlinePart[] {
  const { lang } = naming;
  const texts = (key: keyof JobTexts): OutlinePart => ({
    title: jobTitles[key][lang],
    items: itemsOfTexts(content[key], key),
  });
  return [
    { title: jobTitles.general[lang], items: generalItems(content, naming) },
    { title: jobTitles.purpose[lang], items: [{ id: "purpose", title: content.purpose, path: ["purpose"] }] },
    ...(["tasks", "functions", "duties", "rights", "powers", "responsibility"] as const).map(texts),
    { title: jobTitles.interaction[lang], items: interactionItems(content, naming) },
    texts("indicators"),
    texts("qualification"),
    { title: jobTitles.profile[lang], items: profileItems(content, naming) },
    { title: jobTitles.final[lang], items: finalItems(content, naming) },
  ];
}
