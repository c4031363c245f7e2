// @ts-check
'use strict';

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/**
 * @typedef {import('vscode-languageclient/node').LanguageClient} Client
 * @typedef {{ uri?: string, position?: object, range?: object }} Place
 */

/** The languages and files whose documents the server is told of. */
const documentSelector = [
  ...['file', 'untitled'].flatMap((scheme) =>
    ['plaintext', 'markdown', 'mail'].map((language) => ({ scheme, language }))),
  { scheme: 'file', pattern: '**/*.attache.json' },
  { scheme: 'file', pattern: '**/attache.json' },
  { scheme: 'file', pattern: '**/attache.entities.json' },
];

/** @type {Client | undefined} */
let client;

/** The place in the editor that a command means which a key has started: the selection, else the cursor. @returns {Place} */
function placeInEditor() {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client) return {};
  const { document, selection } = editor;
  const to = client.code2ProtocolConverter;
  const uri = to.asUri(document.uri);
  return selection.isEmpty
    ? { uri, position: to.asPosition(selection.active) }
    : { uri, range: to.asRange(selection) };
}

/**
 * Sends a command of the server; one from a key, which knows no place, with the place in the editor.
 *
 * @param {string} command
 * @param {any[]} args
 * @param {(command: string, args: any[]) => any} next
 */
async function executeCommand(command, args, next) {
  const given = args[0] ?? {};
  const argument = given.uri ? given : { ...placeInEditor(), ...given };
  try {
    return await next(command, [argument]);
  } catch (error) {
    void vscode.window.showWarningMessage(`Attaché: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/** A client for the program that the settings name now. @returns {Client} */
function makeClient() {
  const settings = vscode.workspace.getConfiguration('attache');
  const path = settings.get('path') || 'attache';
  const args = settings.get('arguments') || [];
  return new LanguageClient(
    'attache',
    'Attaché',
    { command: path, args: ['lsp', ...args] },
    {
      documentSelector,
      synchronize: { configurationSection: 'attache' },
      middleware: { executeCommand },
    },
  );
}

/** Starts the server; where it cannot be started, says what to do. */
async function start() {
  client = makeClient();
  try {
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `Attaché cannot be started (${reason}). Put attache on the PATH, or set attache.path to it.`);
  }
}

/** Ends the server, if one runs. */
async function stop() {
  const running = client;
  client = undefined;
  if (running?.isRunning()) await running.stop();
}

/** Begins a new server with the settings of now. */
async function restart() {
  await stop();
  await start();
}

/** @param {import('vscode').ExtensionContext} context */
async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('attache.restart', restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (['attache.path', 'attache.arguments'].some((name) => event.affectsConfiguration(name))) void restart();
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
