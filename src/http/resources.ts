import { declareDecisions } from "./resources/decisions.ts";
import { declareHealth } from "./resources/health.ts";
import { declareOpenApi } from "./resources/openapi.ts";
import { declareValidate } from "./resources/validate.ts";
import type { DeclareResource } from "./service.ts";

/** Every resource. A new one is one file and one entry here. */
export const resources: readonly DeclareResource[] = [declareHealth, declareDecisions, declareValidate, declareOpenApi];

/** Paths that answer without a key: whoever keeps the process running has none. */
export const openPaths: ReadonlySet<string> = new Set(["/livez", "/readyz"]);
