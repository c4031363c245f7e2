'use strict';
// Loads the extension of Editors/vscode with stand-ins for the editor and its client library, and a real server.
// usage: node Tests/Editors/vscode/test.js ATTACHE      closes with `N passed, N failed`

const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { pathToFileURL } = require('node:url');

const root = path.resolve(__dirname, '../../..');
const attache = path.resolve(process.argv[2]);
const standIns = { vscode: './vscode.js', 'vscode-languageclient/node': './client.js' };
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...others) => resolve(standIns[name] ? path.join(__dirname, standIns[name]) : name, ...others);

const vscode = require('./vscode.js');
const { LanguageClient } = require('./client.js');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'Editors/vscode/package.json'), 'utf8'));
const { contributes } = manifest;

let passed = 0, failed = 0;
function check(name, good, shown = '') {
  if (good) passed += 1; else failed += 1;
  console.log(`${good ? 'ok   ' : 'FAIL '} vscode: ${name}${good ? '' : `: ${JSON.stringify(shown)}`}`);
}

async function until(condition) {
  for (let tries = 0; tries < 500 && !condition(); tries += 1) await new Promise((done) => setTimeout(done, 20));
  return Boolean(condition());
}

function types() {
  const { status, stdout } = spawnSync('tsc', ['-p', path.join(__dirname, 'tsconfig.json')], { encoding: 'utf8' });
  check('the types are right', status === 0, stdout);
}

function declarations() {
  const used = new Set([...contributes.keybindings, ...contributes.commands].map(({ command }) => command));
  const served = LanguageClient.all.at(-1).capabilities.executeCommandProvider.commands;
  const known = new Set([...served, 'attache.restart', 'editor.action.codeAction']);
  const unknown = [...used].filter((command) => !known.has(command));
  check('every command that has a key or a name exists', unknown.length === 0, unknown);
  const keys = contributes.keybindings.map(({ key, when }) => `${key} ${when}`);
  check('no key has two meanings', new Set(keys).size === keys.length, keys);
  const legend = LanguageClient.all.at(-1).capabilities.semanticTokensProvider.legend;
  const scoped = Object.keys(contributes.semanticTokenScopes[0].scopes).filter((name) => !name.startsWith('*'));
  check('every token type has a scope', legend.tokenTypes.every((type) => scoped.includes(type)), scoped);
  const missing = contributes.jsonValidation.map(({ url }) => path.join(root, url)).filter((file) => !fs.existsSync(file));
  check('every schema exists', missing.length === 0, missing);
  const settings = JSON.parse(fs.readFileSync(path.join(root, 'schemas/settings.schema.json'), 'utf8')).properties;
  const ours = ['path', 'arguments', 'trace.server', 'decisionScope', 'acceptAllConfidence'];
  const names = Object.keys(contributes.configuration.properties).map((name) => name.replace('attache.', ''));
  check('every setting is one of attache.json or of the editor', names.every((name) => ours.includes(name) || name in settings), names);
  const only = Object.keys(manifest.dependencies).join();
  check('the client library is the only dependency', only === 'vscode-languageclient', only);
}

/** Decides on a name as keys do, and reads what was written. */
async function decide(client, folder) {
  const file = path.join(folder, 'article.txt');
  const text = 'VELMORA, 3 May 2024 – The Foreign Minister of Norway, Anna Lindqvist, met Omar Haddad.\n';
  fs.writeFileSync(file, text);
  const uri = pathToFileURL(file).toString();
  client.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'plaintext', version: 1, text } } });
  const at = { line: 0, character: text.indexOf('Lindqvist') };
  vscode.window.activeTextEditor = { document: { uri }, selection: { isEmpty: true, active: at, start: at, end: at } };
  const decisions = () => {
    const sidecar = `${file}.attache.json`;
    const { mentions } = fs.existsSync(sidecar) ? JSON.parse(fs.readFileSync(sidecar, 'utf8')) : {};
    return (mentions ?? []).map(({ status, type, quote }) => `${status} ${type} ${quote}`);
  };
  await vscode.run('attache.accept');
  check('the accepting key writes a decision', decisions().includes('accepted person Anna Lindqvist'), [decisions(), vscode.messages]);
  check('and the editor is shown the next place', client.shown.length > 0);
  const start = { line: 0, character: text.indexOf('Omar') }, end = { line: 0, character: text.indexOf(' Haddad') };
  vscode.window.activeTextEditor.selection = { isEmpty: false, active: end, start, end };
  await vscode.run('attache.annotate', { kind: 'misc' });
  check('a selection is annotated with the kind of the key', decisions().includes('accepted misc Omar'), [decisions(), vscode.messages]);
  await vscode.run('attache.undo');
  await vscode.run('attache.undo');
  check('what was decided is taken back', decisions().length === 0, decisions());
  vscode.messages.length = 0;
  await vscode.run('attache.link', { entity: 'nobody-of-this-name' });
  check('what the server refuses is told', vscode.messages.length === 1, vscode.messages);
}

async function main() {
  types();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-vscode-'));
  process.env.XDG_CACHE_HOME = path.join(folder, '.cache');
  vscode.folder = pathToFileURL(folder).toString();
  vscode.settings = { 'attache.path': attache };
  const extension = require(path.join(root, 'Editors/vscode/extension.js'));
  await extension.activate({ subscriptions: [] });
  check('the server starts', LanguageClient.all.at(-1).isRunning(), vscode.messages);
  declarations();
  const { documentSelector } = LanguageClient.all.at(-1).clientOptions;
  check('unsaved articles are told of', documentSelector.some(({ scheme, language }) => scheme === 'untitled' && language === 'plaintext'));
  await decide(LanguageClient.all.at(-1), folder);
  await vscode.run('attache.restart');
  check('restarting ends the old server well', LanguageClient.all[0].exitCode === 0, LanguageClient.all[0].exitCode);
  check('and begins a new one', LanguageClient.all.length === 2 && LanguageClient.all[1].isRunning());
  await vscode.change('attache.path', path.join(folder, 'none'));
  check('a program that is not there is told', await until(() => vscode.messages.some((m) => m.includes('attache.path'))), vscode.messages);
  await vscode.change('attache.path', attache);
  check('and the right one starts it again', await until(() => LanguageClient.all.at(-1).isRunning()));
  await extension.deactivate();
  check('the end is clean', LanguageClient.all.at(-1).exitCode === 0);
  fs.rmSync(folder, { recursive: true });
}

main().catch((error) => check('no error', false, String(error.stack))).finally(() => {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
});
