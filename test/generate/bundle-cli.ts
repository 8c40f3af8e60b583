import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { codeFile, loadProgram } from "../../src/cli/compiled-program.ts";
import { packagePath } from "../../src/workspace/package-files.ts";

/**
 * Joins the modules of the command line into a few files, so that a command opens ten files to start instead of hundreds:
 * a part of the build. Each command still loads only what it needs; the library keeps its modules as they are.
 */
const outdir = packagePath("dist/cli");

/** Small packages that every command needs are joined too; the large ones stay where npm has put them. */
const joined = ["commander", "leven", "picocolors", "yaml"];

const { dependencies } = JSON.parse(readFileSync(packagePath("package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const apart = Object.keys(dependencies).filter((name) => !joined.includes(name));

/** What tells this program from every other: all that it is made of. */
function markOfBuild(): string {
  const hash = createHash("sha256");
  const files = ["src", "schemas"].flatMap((folder) =>
    readdirSync(packagePath(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(packagePath("."), `${parentPath}/${name}`)),
  );
  for (const name of [...files.sort(), "package.json", "package-lock.json"])
    hash
      .update(`${name}\0`)
      .update(readFileSync(packagePath(name)))
      .update("\0");
  return hash.digest("hex");
}

const shared: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  sourcemap: true,
  sourcesContent: false,
  external: apart.flatMap((name) => [name, `${name}/*`]),
  logLevel: "warning",
};
const mark = JSON.stringify(markOfBuild());

rmSync(outdir, { recursive: true, force: true });
await build({
  ...shared,
  entryPoints: [packagePath("src/cli/main.ts")],
  outdir,
  splitting: true,
  format: "esm",
  define: { BUILD_MARK: mark },
  // Packages in the older module form ask for parts of Node by `require`.
  banner: {
    js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
  },
});
chmodSync(`${outdir}/main.js`, 0o755);

// One deal is decided sooner than a tenth of these modules are compiled, so `decide` is also made into a program with its code.
const alone = `${outdir}/decide-alone.cjs`;
await build({
  ...shared,
  entryPoints: [packagePath("src/cli/decide-alone.ts")],
  outfile: alone,
  format: "cjs",
  define: { BUILD_MARK: mark, "import.meta.url": "$url" },
  // What is loaded late is loaded by `require`: a script of its own cannot import.
  supported: { "dynamic-import": false },
});
const program = loadProgram(alone);
const scratch = mkdtempSync(join(tmpdir(), "reglament-build-"));
process.env.XDG_CACHE_HOME = scratch;
const { runDecide } = program.exports as { readonly runDecide: (argv: readonly string[]) => Promise<void> };
const words = ["decide", "discount", packagePath("examples/deals/deals.ndjson"), "--project", packagePath(".")];
// The code holds what has run: a project that is met for the first time, and one that is remembered.
for (const file of ["first", "again"])
  await runDecide(["node", "reglament", ...words, "--quiet", "--out", join(scratch, `${file}.ndjson`)]);
if (process.exitCode !== undefined) throw new Error("the program does not decide");
writeFileSync(codeFile(alone), program.script.createCachedData());
rmSync(scratch, { recursive: true });
