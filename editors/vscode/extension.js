// Starts `mizan lsp` for case files, and shows what its commands answer in a text beside them.
'use strict';

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

const SCHEME = 'mizan-answer';

let client;

/** The answers of commands, as texts that can be read and not changed. */
class Answers {
  constructor() {
    this.texts = new Map();
    this.emitter = new vscode.EventEmitter();
    this.onDidChange = this.emitter.event;
  }

  provideTextDocumentContent(uri) {
    return this.texts.get(uri.toString()) ?? '';
  }

  async show(name, text) {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `${name}.txt` });
    this.texts.set(uri.toString(), text);
    this.emitter.fire(uri);
    const column = vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(uri, { viewColumn: column, preview: true, preserveFocus: true });
  }
}

async function activate(context) {
  const settings = vscode.workspace.getConfiguration('mizan');
  const answers = new Answers();
  context.subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(SCHEME, answers));
  const language = settings.get('language');
  const sources = settings.get('sources');
  const server = {
    command: settings.get('path') || 'mizan',
    args: ['lsp', ...(sources ? ['--sources', sources] : [])],
  };
  const options = {
    documentSelector: [{ language: 'mizan' }, { language: 'toml', pattern: '**/case.toml' }],
    initializationOptions: { answers: 'returned', ...(language ? { lang: language } : {}) },
    middleware: {
      async executeCommand(command, args, next) {
        const text = await next(command, args);
        if (typeof text === 'string') await answers.show(args[0]?.claim ?? command, text);
        return text;
      },
    },
  };
  client = new LanguageClient('mizan', 'Mizan', server, options);
  context.subscriptions.push(client);
  await client.start();
}

async function deactivate() {
  await client?.stop();
}

module.exports = { activate, deactivate };
