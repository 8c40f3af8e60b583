import type { Department, Team } from "../../../model/kinds/department/content.ts";
import type { BranchesPicture } from "../../pictures/picture.ts";
import type { PictureOf } from "./picture-of.ts";

const words = {
  title: { ru: "Устройство отдела", en: "The department" },
  posts: { ru: "Ставок по штату", en: "Posts" },
} as const;

/** The department by its leaders: who leads which teams, and how many people hold each role. */
export const departmentPicture: PictureOf<Department & { readonly title: string }, BranchesPicture> = (
  { title, leaders, teams },
  { lang, roleTitle },
) => {
  const all = [...new Set([...leaders, ...teams.map(({ leader }) => leader)])];
  const count = (team: Team): number => [...team.posts.values()].reduce((sum, people) => sum + people, 0);
  const people = teams.reduce((sum, team) => sum + count(team), 0);
  const branches = all
    .map((leader) => ({
      title: roleTitle(leader),
      note: null,
      groups: teams
        .filter((team) => team.leader === leader)
        .map((team) => ({
          title: team.title,
          lines: [...team.posts].map(([role, posts]) => `${roleTitle(role)} × ${posts}`),
        })),
    }))
    .filter(({ groups }) => groups.length > 0);
  if (branches.length === 0) return null;
  const told = branches.map((branch) => {
    const led = branch.groups.map((group) => `${group.title} (${group.lines.join(", ")})`);
    return `${branch.title}: ${led.join("; ")}.`;
  });
  return {
    picture: "branches",
    title: words.title[lang],
    description: told.join(" "),
    head: { title, note: `${words.posts[lang]}: ${people}` },
    branches,
  };
};
