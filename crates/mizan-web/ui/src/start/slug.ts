/** The longest name of a folder made from a title, in characters. */
const LONGEST = 40;

/** A folder's name from a title: its letters and digits, in any script. */
export function slug(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name !== '' && name.length + word.length >= LONGEST) break;
    name = name === '' ? word.slice(0, LONGEST) : `${name}-${word}`;
  }
  return name || 'case';
}
