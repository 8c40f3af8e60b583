// The layer table of the house: a room may import only what is named here. Each row becomes one named rule.
const below = {
  values: [],
  diagnostics: [],
  conditions: ["values", "diagnostics"],
  model: ["conditions", "values", "diagnostics"],
  reader: ["model", "conditions", "values", "diagnostics"],
  checks: ["model", "conditions", "values", "diagnostics"],
  engine: ["model", "conditions", "values", "diagnostics"],
  documents: ["model", "values", "diagnostics"],
  workspace: ["reader", "checks", "engine", "documents", "model", "conditions", "values", "diagnostics"],
  ledger: ["model", "values", "diagnostics"],
  // The command line opens the other door: `serve`.
  cli: ["http", "workspace", "ledger", "model", "diagnostics"],
  http: ["workspace", "ledger", "model", "diagnostics"],
  // Types only, see the rule below: the client runs where nothing of ours does.
  client: ["http", "workspace", "model"],
};

const layerRule = ([room, allowed]) => ({
  name: `${room}-imports-down`,
  severity: "error",
  comment: `src/${room} may import only: ${allowed.join(", ") || "nothing of ours"}. Move the code to the room it belongs to.`,
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
});

const core = Object.keys(below).filter((room) => !["workspace", "ledger", "cli", "http"].includes(room));

export default {
  forbidden: [
    ...Object.entries(below).map(layerRule),
    {
      name: "face-sees-only-the-tree",
      severity: "error",
      comment: "pdf, html and docx see only the tree and the layout, never one another.",
      from: { path: "^src/documents/(pdf|html|docx)/" },
      to: { path: "^src/documents/(pdf|html|docx|template)/", pathNot: "^src/documents/$1/" },
    },
    {
      name: "core-is-pure",
      severity: "error",
      comment: "The core knows no disk, process, network or clock: pass what it needs as an argument.",
      from: { path: `^src/(${core.join("|")})/` },
      to: { path: "^(node:)?(fs|fs/promises|child_process|os|process|net|http|https|timers|worker_threads|path|url)$" },
    },
    {
      name: "client-stands-alone",
      severity: "error",
      comment: "src/client runs anywhere that has fetch: types are all it may import from elsewhere.",
      from: { path: "^src/client/" },
      to: { pathNot: "^src/client/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle means two files are one notion: merge them or find the third.",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment:
        "Nobody imports this file: delete it or put it in its visible list. Threads start from files called *-worker.",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: "(\\.d\\.ts$|^src/index\\.ts$|^src/client/client\\.ts$|-worker\\.ts$)",
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
