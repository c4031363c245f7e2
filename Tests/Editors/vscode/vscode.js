'use strict';
// In place of the editor: settings, commands and messages as the extension sees them.

const commands = new Map();
const listeners = [];

const stand = {
  folder: '',
  settings: {},
  messages: [],
  window: {
    activeTextEditor: undefined,
    showWarningMessage: async (message) => void stand.messages.push(message),
    showErrorMessage: async (message) => void stand.messages.push(message),
  },
  workspace: {
    getConfiguration: (section) => ({ get: (name) => stand.settings[`${section}.${name}`] }),
    onDidChangeConfiguration: (listener) => {
      listeners.push(listener);
      return { dispose() {} };
    },
  },
  commands: {
    registerCommand(name, run) {
      if (commands.has(name)) throw new Error(`command '${name}' already exists`);
      commands.set(name, run);
      return { dispose: () => commands.delete(name) };
    },
  },
  run: async (name, ...args) => commands.get(name)(...args),
  async change(name, value) {
    stand.settings[name] = value;
    const event = { affectsConfiguration: (section) => name === section || name.startsWith(`${section}.`) };
    await Promise.all(listeners.map((listener) => listener(event)));
  },
};

module.exports = stand;
