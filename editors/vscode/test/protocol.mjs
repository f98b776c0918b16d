// Every question that the server answers, asked over standard input and output by the client that the protocol's authors
// publish, of which the extension is made.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

const require = createRequire(import.meta.url);
const lsp = require('vscode-languageserver-protocol/node');

const MIZAN = process.env.MIZAN ?? fileURLToPath(new URL('../../../target/debug/mizan', import.meta.url));
const uri = 'untitled:case.toml';

/** Two neighbours who arm; 𝒳 takes two code units. */
const CASE = `mizan = 1
[dm.a]
name = { ar = "الأول", en = "the first" }
prefers = ["!b.arms", { that = "a.arms", id = "parity", because = "𝒳 for parity." }]
[dm.a.options.arms]
name = { ar = "التسلّح", en = "to arm" }
[dm.b]
name = { ar = "الثاني", en = "the second" }
prefers = ["!a.arms", { that = "b.arms", because = "So it was read." }]
[dm.b.options.arms]
[states.peace]
on = []
[[claim]]
id = "arms_race"
says = { ar = "يتسلّح الاثنان.", en = "Both arm." }
check = "at peace: leads_to(a.arms & b.arms)"
[[variant]]
id = "calm"
changes = ["a.parity dropped"]
`;

/** Where the nth mention of a word begins. */
function place(word, nth = 0, text = CASE) {
  let at = -1;
  for (let n = 0; n <= nth; n += 1) at = text.indexOf(word, at + 1);
  assert.ok(at >= 0, word);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

const range = (word) => ({ start: place(word), end: place(word) });

/** A server that speaks a language, and a connection to it. */
async function greeted(lang) {
  const server = spawn(MIZAN, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(server.stdout),
    new lsp.StreamMessageWriter(server.stdin),
  );
  const told = [];
  const waiting = [];
  client.onNotification(lsp.PublishDiagnosticsNotification.type, ({ diagnostics, version }) => {
    told.push({ diagnostics, version });
    for (const wake of waiting.splice(0)) wake();
  });
  const progress = [];
  client.onRequest(lsp.WorkDoneProgressCreateRequest.type, () => undefined);
  client.onNotification('$/progress', ({ value }) => progress.push(value.kind));
  client.onRequest(lsp.CodeLensRefreshRequest.type, () => undefined);
  client.onRequest(lsp.InlayHintRefreshRequest.type, () => undefined);
  client.listen();
  const greeting = await client.sendRequest(lsp.InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {
      general: { positionEncodings: ['utf-16'] },
      window: { workDoneProgress: true },
      workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    },
    initializationOptions: { lang, answers: 'returned' },
  });
  await client.sendNotification(lsp.InitializedNotification.type, {});
  /** The mistakes of a version of the text, as soon as they fit. */
  async function mistakes(version, fit) {
    for (;;) {
      const found = told.findLast((one) => one.version === version && fit(one.diagnostics));
      if (found) return found.diagnostics;
      await new Promise((wake) => waiting.push(wake));
    }
  }
  async function end() {
    await client.sendRequest(lsp.ShutdownRequest.type);
    const gone = once(server, 'exit');
    await client.sendNotification(lsp.ExitNotification.type);
    assert.deepEqual((await gone)[0], 0);
    client.dispose();
  }
  return { client, greeting, mistakes, end };
}

/** What a question answers, asked again while the claims are still being decided. */
async function answered(ask, fits) {
  for (;;) {
    const found = await ask();
    if (fits(found)) return found;
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

const WORDS = {
  ar: { holds: 'تصحّ', arms: 'التسلّح' },
  en: { holds: 'holds', arms: 'to arm' },
};

for (const lang of ['ar', 'en']) {
  test(`every question is answered, ${lang}`, { timeout: 120_000 }, async () => {
    const { client, greeting, mistakes, end } = await greeted(lang);
    assert.equal(greeting.capabilities.positionEncoding, 'utf-16');
    const textDocument = { uri };
    const ask = (type, more) => client.sendRequest(type, { textDocument, ...more });
    const opened = { uri, languageId: 'mizan', version: 1, text: CASE };
    await client.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: opened });
    const clean = await mistakes(1, () => true);
    assert.ok(clean.every(({ severity }) => severity > lsp.DiagnosticSeverity.Warning), JSON.stringify(clean));

    const completed = await ask(lsp.CompletionRequest.type, { position: place('leads_to') });
    const labels = (completed.items ?? completed).map(({ label }) => label);
    assert.ok(labels.some((label) => label.startsWith('leads_to')), labels.join());

    const hover = await ask(lsp.HoverRequest.type, { position: place('a.arms & b') });
    assert.ok(JSON.stringify(hover.contents).includes(WORDS[lang].arms), JSON.stringify(hover));

    const declared = await ask(lsp.DefinitionRequest.type, { position: place('peace: leads') });
    assert.equal([declared].flat()[0].range.start.line, place('[states.peace]').line);

    const context = { includeDeclaration: true };
    const mentions = await ask(lsp.ReferencesRequest.type, { position: place('parity dropped'), context });
    assert.deepEqual(mentions.map(({ range }) => range.start.line).sort((a, b) => a - b), [
      place('id = "parity"').line,
      place('a.parity dropped').line,
    ]);
    const shown = await ask(lsp.DocumentHighlightRequest.type, { position: place('peace: leads') });
    assert.equal(shown.length, 2);

    const renaming = await ask(lsp.PrepareRenameRequest.type, { position: place('parity dropped') });
    assert.ok(renaming, 'a wish can be renamed');
    const renamed = await ask(lsp.RenameRequest.type, { position: place('parity dropped'), newName: 'even' });
    const edits = renamed.changes?.[uri] ?? renamed.documentChanges.flatMap((one) => one.edits);
    assert.deepEqual(edits.map(({ newText }) => newText), ['even', 'even']);
    await assert.rejects(ask(lsp.RenameRequest.type, { position: place('parity dropped'), newName: 'no name' }));

    const symbols = await ask(lsp.DocumentSymbolRequest.type, {});
    assert.ok(JSON.stringify(symbols).includes('arms_race'));
    assert.ok((await ask(lsp.FoldingRangeRequest.type, {})).length > 3);

    const diagnosed = { diagnostics: [] };
    const actions = await ask(lsp.CodeActionRequest.type, { range: range('!a.arms'), context: diagnosed });
    assert.ok(actions.length > 0, 'a wish can be given an id, or be moved');

    const decided = (lenses) => JSON.stringify(lenses).includes(WORDS[lang].holds);
    const lenses = await answered(() => ask(lsp.CodeLensRequest.type, {}), decided);
    const commands = lenses.map(({ command }) => command?.command);
    assert.ok(commands.includes('mizan.explain') && commands.includes('mizan.whatIf'), commands.join());
    const whole = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };
    await answered(() => ask(lsp.InlayHintRequest.type, whole), decided);

    const legend = greeting.capabilities.semanticTokensProvider.legend.tokenTypes;
    const { data } = await ask(lsp.SemanticTokensRequest.type, {});
    assert.ok(data.length > 0 && data.length % 5 === 0 && data.every((n, i) => i % 5 !== 3 || n < legend.length));

    const command = (name, more) =>
      client.sendRequest(lsp.ExecuteCommandRequest.type, {
        command: name,
        arguments: [{ uri, claim: 'arms_race', ...more }],
      });
    assert.ok((await command('mizan.explain')).includes(WORDS[lang].holds));
    assert.ok((await command('mizan.whatIf', { changes: ['a.parity negated'] })).length > 20);

    // One code unit is put after the character that takes two, and the formula is broken where it is said to be.
    const broken = CASE.replace('leads_to(a.arms', 'leads_to(a.arm');
    const at = place('leads_to(a.arms');
    const endOf = { line: at.line, character: at.character + 'leads_to(a.arms'.length };
    const change = { range: { start: { ...endOf, character: endOf.character - 1 }, end: endOf }, text: '' };
    await client.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [change],
    });
    const [mistake] = await mistakes(2, (all) => all.length > 0 && all[0].severity === 1);
    assert.deepEqual(mistake.range.start, place('a.arm &', 0, broken));
    const mends = await ask(lsp.CodeActionRequest.type, { range: mistake.range, context: { diagnostics: [mistake] } });
    assert.ok(JSON.stringify(mends).includes('arms'), JSON.stringify(mends));

    await client.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument });
    await end();
  });
}
