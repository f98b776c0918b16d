// The colours of words before any server has answered: each word of a small case has the scope that it is to have.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import test from 'node:test';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma');
const textmate = require('vscode-textmate');

const here = (path) => new URL(path, import.meta.url);
const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm.buffer);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  async loadGrammar() {
    const path = here('../syntaxes/mizan.tmLanguage.json');
    return textmate.parseRawGrammar(await readFile(path, 'utf8'), path.pathname);
  },
});
const grammar = await registry.loadGrammar('source.mizan');

/** The words of a text, each with its innermost scope. */
function words(text) {
  let stack = textmate.INITIAL;
  const found = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const word = line.slice(startIndex, endIndex);
      if (word.trim()) found.push([word, scopes.at(-1), scopes]);
    }
  }
  return found;
}

function scope(text, word) {
  const found = words(text).find(([known]) => known === word);
  assert.ok(found, `${word} is no token of its own in ${text}: ${JSON.stringify(words(text).map((one) => one[0]))}`);
  return found[1];
}

test('formulas are seen in texts, lists, and tables, over several lines', () => {
  const text = 'prefers = [\n  "!روسيا.حملة & talks", # why\n  { that = "a -> b", id = "x" },\n]\nname = "not & a formula"';
  assert.equal(scope(text, '!'), 'keyword.operator.logical.mizan');
  assert.equal(scope(text, 'روسيا'), 'entity.name.class.mizan');
  assert.equal(scope(text, 'حملة'), 'variable.other.option.mizan');
  assert.equal(scope(text, 'talks'), 'variable.other.option.mizan');
  assert.equal(scope(text, '->'), 'keyword.operator.logical.mizan');
  assert.equal(scope(text, '# why'), 'comment.line.number-sign.toml');
  assert.equal(scope(text, 'x'), 'string.quoted.double.toml');
  assert.equal(scope(text, 'not & a formula'), 'string.quoted.double.toml');
});

test('words of a text have a meaning of their own in formulas only', () => {
  assert.equal(scope('that = "not a if b"', 'if'), 'keyword.operator.word.mizan');
  assert.equal(scope('forbid = "a and\'"', 'and'), 'keyword.operator.word.mizan');
  assert.equal(scope("says = { en = 'if and not' }", 'if and not'), 'string.quoted.single.toml');
});

test('claims have functions, keywords, concepts and states', () => {
  const text = 'check = \'at "YN": leads_to(talks & stable(us, seq))\'\nid = "at"';
  assert.equal(scope(text, 'at'), 'keyword.control.mizan');
  assert.equal(scope(text, '"YN"'), 'string.other.state.mizan');
  assert.equal(scope(text, 'leads_to'), 'support.function.mizan');
  assert.equal(scope(text, 'seq'), 'support.constant.concept.mizan');
  assert.equal(words(text).at(-2)[1], 'string.quoted.double.toml', 'an id is no claim');
});

test('changes, moves and headers are seen', () => {
  assert.equal(scope('changes = ["a.shelter moved_first"]', 'moved_first'), 'keyword.other.change.mizan');
  const move = 'forbid_move = { by = "us", from = "strike", to = "!strike" }\nlogical = true';
  assert.equal(scope(move, 'strike'), 'variable.other.option.mizan');
  assert.equal(scope(move, 'true'), 'constant.language.toml');
  assert.equal(scope('[dm."روسيا".options.x]', '"روسيا"'), 'string.quoted.toml');
  assert.equal(scope('cite = { source = "s", from = "and so", to = "on" }', 'and so'), 'string.quoted.double.toml');
});

test('what is not closed ends with its line', () => {
  const text = 'that = "a & \nname = "b"\ncheck = "at \n[dm.x]';
  assert.equal(scope(text, 'b'), 'string.quoted.double.toml');
  assert.equal(scope(text, 'dm.x'), 'entity.name.section.toml');
});
