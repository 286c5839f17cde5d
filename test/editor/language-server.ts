import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
/** The server that VS Code's YAML extension runs. */
const server = require.resolve('yaml-language-server/bin/yaml-language-server');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: never;
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface Diagnostic {
  readonly range: Record<'start' | 'end', { readonly line: number; readonly character: number }>;
  readonly message: string;
}

export interface Proposal {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
  readonly insertText?: string;
  readonly textEdit?: { readonly newText: string };
}

/** An editor that speaks to the language server over stdio, as VS Code does for the folder `root`. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #settings: object;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #published = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  #received = Buffer.alloc(0);
  #requests = 0;

  private constructor(settings: object) {
    this.#settings = settings;
    this.#process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout?.on('data', (part: Buffer) => this.#receive(part));
  }

  /** `yaml` are the settings `yaml.*` of the folder; `locale` is the editor's language. */
  static async start(root: string, yaml: object = {}, locale = 'zh-cn'): Promise<Editor> {
    const editor = new Editor({
      schemaStore: { enable: false },
      validate: true,
      hover: true,
      completion: true,
      ...yaml,
    });
    const uri = pathToFileURL(root).href;
    await editor.#request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'catalogue' }],
      locale,
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    editor.#send({ method: 'initialized', params: {} });
    return editor;
  }

  stop(): void {
    this.#process.kill();
  }

  /** Opens a file with this text, on the disk or not, and gives what the server holds against it. */
  open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const published = new Promise<readonly Diagnostic[]>((resolve) => this.#published.set(uri, resolve));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return published;
  }

  async hover(path: string, text: string, word: string): Promise<string> {
    const found = await this.#request('textDocument/hover', this.#at(path, text, text.indexOf(word) + 1));
    return (found as { contents?: { value: string } } | null)?.contents?.value ?? '';
  }

  /** What is proposed where the text has a ¦. */
  async complete(path: string, marked: string): Promise<readonly Proposal[]> {
    const text = marked.replace('¦', '');
    await this.open(path, text);
    const found = await this.#request('textDocument/completion', this.#at(path, text, marked.indexOf('¦')));
    return (found as { items: readonly Proposal[] }).items;
  }

  #at(path: string, text: string, offset: number): object {
    const before = text.slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { textDocument: { uri: pathToFileURL(path).href }, position };
  }

  #request(method: string, params: object): Promise<unknown> {
    const id = ++this.#requests;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(JSON.stringify(error))),
      );
      this.#send({ id, method, params });
    });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(part: Buffer): void {
    this.#received = Buffer.concat([this.#received, part]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const [, length] =
        /Content-Length: (\d+)/iu.exec(this.#received.subarray(0, Math.max(0, end)).toString()) ?? [];
      const start = end + 4;
      if (length === undefined || this.#received.length < start + Number(length)) return;
      const body = this.#received.subarray(start, start + Number(length)).toString();
      this.#received = this.#received.subarray(start + Number(length));
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      this.#answers.get(id ?? 0)?.(message);
    } else if (method === 'workspace/configuration') {
      const { items } = params as unknown as { items: readonly { section: string }[] };
      this.#send({ id, result: items.map(({ section }) => (section === 'yaml' ? this.#settings : {})) });
    } else if (id !== undefined) {
      this.#send({ id, result: null });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as unknown as { uri: string; diagnostics: readonly Diagnostic[] };
      this.#published.get(uri)?.(diagnostics);
    }
  }
}
