import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const main = fileURLToPath(
  new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url),
);

export interface EditorDiagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

export interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The YAML language server as an editor talks to it: JSON-RPC over its standard input and output. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #diagnostics = new Map<string, (found: readonly EditorDiagnostic[]) => void>();
  #rest = Buffer.alloc(0);
  #next = 1;

  /** Settings by section, as the server asks for them. */
  readonly #settings: Readonly<Record<string, unknown>>;

  private constructor(settings: Readonly<Record<string, unknown>>) {
    this.#settings = settings;
    this.#process = spawn(process.execPath, [main, "--stdio"], { cwd: root });
    this.#process.stdout.on("data", (chunk: Buffer) => this.#read(chunk));
  }

  /** Starts the server with the settings of an editor. */
  static async start(settings: Readonly<Record<string, unknown>>): Promise<LanguageServer> {
    const server = new LanguageServer(settings);
    const markdown = ["markdown"];
    await server.#ask("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: markdown } },
          hover: { contentFormat: markdown },
          publishDiagnostics: {},
        },
      },
    });
    server.#tell("initialized", {});
    server.#tell("workspace/didChangeConfiguration", { settings });
    return server;
  }

  /** Opens a text as `file` of the project and answers with what the editor underlines in it. */
  open(file: string, text: string): Promise<readonly EditorDiagnostic[]> {
    const uri = this.#uriOf(file);
    const found = new Promise<readonly EditorDiagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve));
    this.#tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return found;
  }

  close(file: string): void {
    this.#tell("textDocument/didClose", { textDocument: { uri: this.#uriOf(file) } });
  }

  async complete(file: string, line: number, character: number): Promise<readonly Completion[]> {
    const answer = await this.#askAt("textDocument/completion", file, line, character);
    return (answer as { readonly items: readonly Completion[] }).items;
  }

  /** The Markdown of the hover, empty when there is none. */
  async hover(file: string, line: number, character: number): Promise<string> {
    const answer = await this.#askAt("textDocument/hover", file, line, character);
    return (answer as { readonly contents?: { readonly value: string } } | null)?.contents?.value ?? "";
  }

  async stop(): Promise<void> {
    await this.#ask("shutdown", null);
    this.#tell("exit", null);
    this.#process.kill();
  }

  #uriOf(file: string): string {
    return pathToFileURL(`${root}${file}`).href;
  }

  #askAt(method: string, file: string, line: number, character: number): Promise<unknown> {
    return this.#ask(method, { textDocument: { uri: this.#uriOf(file) }, position: { line, character } });
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(error.message));
      });
      this.#send({ id, method, params });
    });
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#rest.indexOf("\r\n\r\n");
      const size = Number(/Content-Length: (\d+)/.exec(this.#rest.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head === -1 || this.#rest.length < head + 4 + size) return;
      const body = this.#rest.subarray(head + 4, head + 4 + size).toString();
      this.#rest = this.#rest.subarray(head + 4 + size);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    const { id, method, params } = message;
    if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly EditorDiagnostic[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      this.#send({ id, result: method === "workspace/configuration" ? this.#sectionsOf(params) : null });
    } else if (typeof id === "number") {
      this.#answers.get(id)?.(message);
      this.#answers.delete(id);
    }
  }

  #sectionsOf(params: unknown): unknown[] {
    const { items } = params as { readonly items: readonly { readonly section: string }[] };
    return items.map(({ section }) => this.#settings[section] ?? {});
  }
}
