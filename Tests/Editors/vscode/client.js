'use strict';
// In place of vscode-languageclient: starts the server, and registers its commands through the middleware as the real one does.

const { spawn } = require('node:child_process');
const vscode = require('./vscode.js');

class LanguageClient {
  constructor(id, name, serverOptions, clientOptions) {
    Object.assign(this, { id, name, serverOptions, clientOptions, waiting: new Map(), last: 0, registered: [], shown: [] });
    this.buffer = Buffer.alloc(0);
    LanguageClient.all.push(this);
  }

  get code2ProtocolConverter() {
    return {
      asUri: (uri) => uri.toString(),
      asPosition: ({ line, character }) => ({ line, character }),
      asRange: ({ start, end }) => ({ start: { ...start }, end: { ...end } }),
    };
  }

  async start() {
    this.process = spawn(this.serverOptions.command, this.serverOptions.args, { stdio: ['pipe', 'pipe', 'ignore'] });
    await new Promise((resolve, reject) => {
      this.process.on('spawn', resolve);
      this.process.on('error', reject);
    });
    this.exit = new Promise((resolve) => this.process.on('exit', resolve));
    this.process.stdout.on('data', (data) => this.read(data));
    const folder = vscode.folder;
    const { capabilities } = await this.ask('initialize', {
      processId: process.pid, rootUri: folder, workspaceFolders: [{ uri: folder, name: 'folder' }],
      capabilities: { window: { showDocument: { support: true } } },
    });
    this.capabilities = capabilities;
    this.send({ method: 'initialized', params: {} });
    const send = (command, args) => this.ask('workspace/executeCommand', { command, arguments: args });
    for (const command of capabilities.executeCommandProvider?.commands ?? []) {
      this.registered.push(vscode.commands.registerCommand(command, (...args) =>
        this.clientOptions.middleware.executeCommand(command, args, send)));
    }
  }

  isRunning() {
    return this.capabilities !== undefined;
  }

  async stop() {
    await this.ask('shutdown');
    this.send({ method: 'exit' });
    this.capabilities = undefined;
    for (const registration of this.registered) registration.dispose();
    this.exitCode = await this.exit;
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  ask(method, params) {
    this.last += 1;
    this.send({ id: this.last, method, params });
    return new Promise((resolve, reject) => this.waiting.set(this.last, { resolve, reject }));
  }

  read(data) {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.buffer.toString('latin1', 0, end))[1]);
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length));
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.take(message);
    }
  }

  take(message) {
    if (message.method && message.id !== undefined) {
      if (message.method === 'window/showDocument') this.shown.push(message.params);
      this.send({ id: message.id, result: message.method === 'window/showDocument' ? { success: true } : null });
    } else if (this.waiting.has(message.id)) {
      const { resolve, reject } = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    }
  }
}
LanguageClient.all = [];

module.exports = { LanguageClient };
