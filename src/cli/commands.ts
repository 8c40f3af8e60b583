import { declareBuild } from "./commands/build.ts";
import { declareCheck } from "./commands/check.ts";
import { declareDecide } from "./commands/decide.ts";
import { declareEmit } from "./commands/emit.ts";
import { declareExplain } from "./commands/explain.ts";
import { declareFormat } from "./commands/format.ts";
import { declareInit } from "./commands/init.ts";
import { declareRender } from "./commands/render.ts";
import { declareServe } from "./commands/serve.ts";
import { declareTemplates } from "./commands/templates.ts";
import { declareTest } from "./commands/test.ts";
import type { DeclareCommand } from "./program.ts";

/** Every command, in the order of the help. A new one is one file and one entry here. */
export const commands: readonly DeclareCommand[] = [
  declareInit,
  declareCheck,
  declareTest,
  declareDecide,
  declareExplain,
  declareRender,
  declareBuild,
  declareFormat,
  declareTemplates,
  declareEmit,
  declareServe,
];
