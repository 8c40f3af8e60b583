import { createRequire } from "node:module";
import type { QpdfInstance } from "@neslinesli93/qpdf-wasm";
import createQpdf from "@neslinesli93/qpdf-wasm";

/** What `qpdf --check` says of a file; 0 when it finds nothing wrong. */
export interface Checked {
  readonly status: number;
  readonly said: string;
}

type WritableInstance = QpdfInstance & {
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void };
};

/** The program qpdf inside this process, so that nobody needs to install it. */
export async function openQpdf(): Promise<(pdf: Uint8Array) => Checked> {
  const lines: string[] = [];
  const hear = (line: string): void => void lines.push(line);
  const { log, error } = console;
  // It takes the console as it finds it when it starts.
  Object.assign(console, { log: hear, error: hear });
  const wasm = createRequire(import.meta.url).resolve("@neslinesli93/qpdf-wasm/dist/qpdf.wasm");
  const opening = createQpdf({ locateFile: () => wasm });
  Object.assign(console, { log, error });
  const qpdf = (await opening) as WritableInstance;
  return (pdf) => {
    qpdf.FS.writeFile("/document.pdf", pdf);
    const { exitCode } = process;
    const status = qpdf.callMain(["--check", "/document.pdf"]);
    process.exitCode = exitCode;
    return { status, said: lines.splice(0).join("\n") };
  };
}
