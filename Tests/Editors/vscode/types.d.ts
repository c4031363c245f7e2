// As much of the two modules as the extension uses, written down from their documentation.

declare module 'vscode' {
  interface Uri { toString(): string }
  interface Position { line: number; character: number }
  interface Range { start: Position; end: Position }
  interface Selection extends Range { isEmpty: boolean; active: Position }
  interface TextDocument { uri: Uri }
  interface TextEditor { document: TextDocument; selection: Selection }
  interface Disposable { dispose(): any }
  interface ConfigurationChangeEvent { affectsConfiguration(section: string): boolean }
  interface WorkspaceConfiguration { get<T>(section: string): T | undefined }
  interface ExtensionContext { subscriptions: Disposable[] }
  namespace window {
    const activeTextEditor: TextEditor | undefined;
    function showWarningMessage(message: string): Thenable<string | undefined>;
    function showErrorMessage(message: string): Thenable<string | undefined>;
  }
  namespace workspace {
    function getConfiguration(section?: string): WorkspaceConfiguration;
    function onDidChangeConfiguration(listener: (event: ConfigurationChangeEvent) => any): Disposable;
  }
  namespace commands {
    function registerCommand(command: string, callback: (...args: any[]) => any): Disposable;
  }
  type Thenable<T> = PromiseLike<T>;
}

declare module 'vscode-languageclient/node' {
  import { Position, Range, Uri } from 'vscode';
  interface DocumentFilter { language?: string; scheme?: string; pattern?: string }
  interface Executable { command: string; args?: string[] }
  interface Middleware {
    executeCommand?: (command: string, args: any[], next: (command: string, args: any[]) => any) => any;
  }
  interface LanguageClientOptions {
    documentSelector?: DocumentFilter[];
    synchronize?: { configurationSection?: string | string[] };
    middleware?: Middleware;
  }
  interface Code2ProtocolConverter {
    asUri(uri: Uri): string;
    asPosition(position: Position): object;
    asRange(range: Range): object;
  }
  class LanguageClient {
    constructor(id: string, name: string, serverOptions: Executable, clientOptions: LanguageClientOptions);
    readonly code2ProtocolConverter: Code2ProtocolConverter;
    start(): Promise<void>;
    stop(): Promise<void>;
    isRunning(): boolean;
  }
}
