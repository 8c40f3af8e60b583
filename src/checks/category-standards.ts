import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { categories } from "../model/kinds/categories.ts";
import { communicationStandard } from "../model/kinds/communication-standard.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import { overlaps } from "../values/period.ts";

function withoutStandard(project: Project): Diagnostic[] {
  const standards = regulationsOf(project, communicationStandard);
  if (!project.complete || standards.length === 0) return [];
  const covered = new Set(standards.map(({ content }) => content.category));
  return regulationsOf(project, categories).flatMap(({ content, places }) =>
    content.categories.flatMap(({ id }, index) =>
      covered.has(id)
        ? []
        : [problem("category-without-standard", places.valueAt(["categories", index, "id"]), { category: id })],
    ),
  );
}

function doubledStandards(project: Project): Diagnostic[] {
  const standards = regulationsOf(project, communicationStandard);
  return standards.flatMap(({ id, content: { category }, effective, places }, index) => {
    const other = standards
      .slice(0, index)
      .find((one) => one.id !== id && one.content.category === category && overlaps(one.effective, effective));
    if (other === undefined) return [];
    const first = other.places.valueAt(["category"]);
    return [problem("second-standard", places.valueAt(["category"]), { category, other: other.id }, [first])];
  });
}

/** Once a company writes communication standards, every category has exactly one on every day. */
export function checkCategoryStandards(project: Project): Diagnostic[] {
  return [...withoutStandard(project), ...doubledStandards(project)];
}
