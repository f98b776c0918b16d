// Days as they are typed: with the digits of either language, and as exactly as they are known.

/** A day, a month or a year as the case writes it; null where the text is none. */
export function dayOf(typed: string): string | null {
  const latin = typed.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  const found = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?\s*$/.exec(latin);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => part?.padStart(2, '0'));
  const real = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  const known = [year, month, day].filter((part) => part !== undefined).join('-');
  return real.toString() !== 'Invalid Date' && real.toISOString().startsWith(known) ? known : null;
}

/** Today, where the browser is. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
