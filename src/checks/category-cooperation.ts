import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { categories } from "../model/kinds/categories.ts";
import { type Project, regulationsOf } from "../model/project.ts";

/** Every category says what its clients get beside the price. */
export function checkCategoryCooperation(project: Project): Diagnostic[] {
  return regulationsOf(project, categories).flatMap(({ content, places }) =>
    content.categories.flatMap(({ id, cooperation }, index) =>
      Object.keys(cooperation).length > 0
        ? []
        : [problem("category-without-cooperation", places.valueAt(["categories", index, "id"]), { category: id })],
    ),
  );
}
