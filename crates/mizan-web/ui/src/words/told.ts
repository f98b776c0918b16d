/** A message of Mizan's in parts: what stands between backticks is code, and set apart from the words around it. */
export function partsOf(text: string): { part: string; code: boolean }[] {
  return text.split('`').map((part, at) => ({ part: part.replace(/^\u2068|\u2069$/g, ''), code: at % 2 === 1 }));
}
