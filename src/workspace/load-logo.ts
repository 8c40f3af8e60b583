import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import type { Picture } from "../documents/pictures/picture.ts";
import { readRaster } from "../documents/pictures/read-raster.ts";
import { readSvg } from "../documents/pictures/read-svg.ts";
import type { Project } from "../model/project.ts";
import { readAsset } from "./read-asset.ts";

const mostBytes = 2 * 1024 * 1024;

/** The logo, `null` where the company's card names none, or why its file is no logo. */
export type LoadedLogo =
  | { readonly ok: true; readonly logo: Picture | null }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads the logo that the company's card names from `templates/` of the project in `dir`. */
export function loadLogo(dir: string, project: Pick<Project, "company" | "regulations">): LoadedLogo {
  const { name, logo: file } = project.company;
  if (file === undefined) return { ok: true, logo: null };
  const card = project.regulations.find(({ kind }) => kind === "company");
  const range = card?.places.valueAt(["logo"]) ?? startOfFile("regulations/company.yaml");
  const read = readAsset(dir, file, mostBytes);
  if (!read.ok) return { ok: false, diagnostics: [problem("logo-unusable", range, { file, fault: read.fault })] };
  if (!/\.svg$/i.test(file)) {
    const image = readRaster(read.bytes);
    if (image !== undefined) return { ok: true, logo: { picture: "raster", title: name, image } };
    return { ok: false, diagnostics: [problem("logo-unusable", range, { file, fault: "unreadable" })] };
  }
  const svg = readSvg(new TextDecoder().decode(read.bytes));
  if (svg.ok) {
    const { width, height, shapes } = svg;
    return { ok: true, logo: { picture: "vector", title: name, width, height, shapes } };
  }
  const wrong =
    svg.part === null
      ? problem("logo-unusable", range, { file, fault: "unreadable" })
      : problem("logo-svg-part", range, { file, part: svg.part });
  return { ok: false, diagnostics: [wrong] };
}
