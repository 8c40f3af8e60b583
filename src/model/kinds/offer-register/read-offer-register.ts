import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { unknownWord } from "../../../diagnostics/unknown-word.ts";
import type { OfferRegisterFile } from "../../generated/offer-register.ts";
import type { ReadContext } from "../../regulation.ts";

/** Columns that every register has beside its own fields. */
export const registerColumns = ["number", "version", "status"] as const;

/** Names inside the register that its other parts use: a status that nobody declared, a field that nobody keeps. */
export function readOfferRegister(file: OfferRegisterFile, context: ReadContext): OfferRegisterFile {
  const { fields, statuses, moves, versions } = file;
  const names = { status: statuses.map(({ id }) => id), field: fields.map(({ id }) => id) };
  const look = (name: string, what: "status" | "field", path: Path): void => {
    const known = names[what];
    if (known.includes(name)) return;
    const range = context.places.valueAt(path);
    context.report(
      unknownWord(name, known, range, (suggestion) =>
        problem("register-name-unknown", range, { what, name, suggestion, known }),
      ),
    );
  };
  look(versions.earlier, "status", ["versions", "earlier"]);
  statuses.forEach(({ needs = [] }, index) => {
    for (const [at, name] of needs.entries()) look(name, "field", ["statuses", index, "needs", at]);
  });
  moves.forEach(({ from, to }, index) => {
    for (const [at, name] of from.entries()) look(name, "status", ["moves", index, "from", at]);
    look(to, "status", ["moves", index, "to"]);
  });
  fields.forEach(({ id }, index) => {
    if ((registerColumns as readonly string[]).includes(id))
      context.report(problem("register-field-reserved", context.places.valueAt(["fields", index, "id"]), { name: id }));
  });
  return file;
}
