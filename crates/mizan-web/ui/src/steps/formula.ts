// Conditions as the forms have them, and the formulas that they are written as. A formula of another shape is read as none,
// and is shown as it is written.

/** How the answers of a group belong together. */
export type Join = 'all' | 'any' | 'notall';
export type Group = { join: Join; parts: Record<string, boolean> };
/** How a second group bears on the first. */
export type Link = 'none' | 'if' | 'onlyif' | 'unless';
export type Condition = { main: Group; link: Link; other: Group };

export const joins: readonly Join[] = ['all', 'any', 'notall'];
export const links: readonly Link[] = ['none', 'if', 'onlyif', 'unless'];

export const nothing = (): Condition => ({
  main: { join: 'all', parts: {} },
  link: 'none',
  other: { join: 'all', parts: {} },
});

const literals = (parts: Record<string, boolean>) =>
  Object.entries(parts).map(([option, taken]) => (taken ? option : `!${option}`));

function writtenGroup({ join, parts }: Group): string {
  const all = literals(parts);
  if (join === 'any') return all.join(' | ');
  return join === 'notall' && all.length > 0 ? `!(${all.join(' & ')})` : all.join(' & ');
}

/** The formula of a condition; empty while something that it needs is missing. */
export function written({ main, link, other }: Condition): string {
  const [first, second] = [writtenGroup(main), writtenGroup(other)];
  if (link === 'none' || !first) return first;
  if (!second) return '';
  if (link === 'if') return `${first} if ${second}`;
  return link === 'onlyif' ? `${first} -> ${second}` : `${first} if !(${second})`;
}

/** Takes away brackets round the whole of a formula. */
function bare(text: string): string {
  const inner = text.trim();
  return inner.startsWith('(') && closes(inner, 0) === inner.length - 1 ? bare(inner.slice(1, -1)) : inner;
}

/** Where the bracket that opens at a place closes. */
function closes(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    if (text[place] === '(') depth += 1;
    if (text[place] === ')' && --depth === 0) return place;
  }
  return -1;
}

/** The parts of a formula between signs that stand in no brackets. */
function split(text: string, sign: RegExp): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; ) {
    const end = text[at] === '(' ? closes(text, at) : at;
    if (end < 0) return [text];
    const found = text[at] === '(' ? null : sign.exec(text.slice(at));
    if (found?.index === 0) {
      parts.push('');
      at += found[0].length;
    } else {
      parts[parts.length - 1] += text.slice(at, end + 1);
      at = end + 1;
    }
  }
  return parts;
}

function readGroup(text: string, options: Map<string, string>): Group | null {
  const formula = bare(text);
  const negated = /^(!|not\b)\s*\(/.exec(formula);
  if (negated && closes(formula, negated[0].length - 1) === formula.length - 1) {
    const inner = readGroup(formula.slice(negated[0].length - 1), options);
    return inner?.join === 'all' ? { ...inner, join: 'notall' } : null;
  }
  const any = split(formula, /^\s*(\||\bor\b)\s*/);
  const pieces = any.length > 1 ? any : split(formula, /^\s*(&|\band\b)\s*/);
  const parts: Record<string, boolean> = {};
  for (const piece of pieces) {
    const literal = /^(!|not\s)?\s*([\p{L}\p{M}\p{N}_.]+)$/u.exec(bare(piece));
    const option = literal && options.get(literal[2]!);
    if (!option || option in parts) return null;
    parts[option] = !literal[1];
  }
  return { join: any.length > 1 ? 'any' : 'all', parts };
}

/** A formula as a condition; `options` has every name of an option, and how forms write it. */
export function read(text: string, options: Map<string, string>): Condition | null {
  if (text.trim() === '') return nothing();
  const whole = bare(text);
  const conditional = split(whole, /^\s+if\s+/);
  const implied = split(whole, /^\s*->\s*/);
  const [halves, link]: [string[], Link] =
    conditional.length > 1 ? [conditional, 'if'] : implied.length > 1 ? [implied, 'onlyif'] : [[whole], 'none'];
  const [main, other] = halves.map((half) => readGroup(half, options));
  if (!main || other === null || halves.length > 2) return null;
  if (!other) return { ...nothing(), main };
  if (link === 'if' && other.join === 'notall') return { main, link: 'unless', other: { ...other, join: 'all' } };
  return { main, link, other };
}

/** A formula in which options may be called by their names: each name becomes what formulas call it. */
export function withoutNames(text: string, names: { name: string; formula: string }[]): string {
  const once = names.filter(({ name }) => name && names.filter((other) => other.name === name).length === 1);
  const longest = once.sort((a, b) => b.name.length - a.name.length);
  return longest.reduce((now, { name, formula }) => {
    if (name === formula) return now;
    const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return now.replace(new RegExp(`(?<![\\p{L}\\p{N}_.])["«“]?${plain}["»”]?(?![\\p{L}\\p{N}_])`, 'giu'), formula);
  }, text);
}
