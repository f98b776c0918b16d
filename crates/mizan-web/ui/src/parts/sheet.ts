// The report's style sheet, for the fragments of the report that the page shows.

/** Fragments stand in a shadow root, where what the report says of its page holds of the fragment's host. */
function forHost(css: string): string {
  return css.replace(/:root(?![\w-])/g, ':host').replace(/(^|[\s,{}])(?:html|body)(?=[\s,{:.[])/g, '$1:host');
}

// The report is made for white paper. In the dark its lightness is turned round, with every colour and contrast kept.
const OWN = `
  :host { display: block; margin: 0; background: transparent; color: #1b1b1b; font: inherit; }
  :host { font-family: var(--serif); }
  .report { max-width: none; margin: 0; padding: 0; font-size: 1rem; }
  .report[lang='ar'] { font-family: var(--serif); font-size: 1.05rem; }
  .report > :first-child { margin-block-start: 0; }
  .report h2 { font-size: 1.25rem; margin-block-start: 1.2em; }
  tbody th { min-inline-size: 15rem; }
  [data-state].lit { background: #cfe8e3; border-radius: 3px; }
  figure svg > rect:first-of-type { fill: none; }
  g[data-state] { cursor: pointer; }
  g.aside { opacity: 0.2; }
  g[data-state].lit > :is(rect, circle, ellipse, polygon) { stroke: #1f655f; stroke-width: 3; }
  g[data-state]:focus-visible { outline: none; }
  g[data-state]:focus-visible > :is(rect, circle, ellipse, polygon) { stroke: #174a86; stroke-width: 4; }
  :focus-visible { outline: 2px solid #174a86; outline-offset: 2px; border-radius: 3px; }
  .pick { font: inherit; color: inherit; background: none; border: none; padding: 0; margin: 0; text-align: inherit;
    text-decoration: underline dotted; text-underline-offset: 0.25em; cursor: pointer; }
  @media (prefers-color-scheme: dark) { .report { filter: invert(0.93) hue-rotate(180deg); } }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
`;

let loaded: Promise<CSSStyleSheet[]> | null = null;

async function load(): Promise<CSSStyleSheet[]> {
  const sheets = [];
  const answer = await fetch('/assets/report.css');
  if (answer.ok) sheets.push(made(forHost(await answer.text())));
  sheets.push(made(OWN));
  return sheets;
}

function made(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Asked for once; where it cannot be had now, it is asked for again by the next fragment. */
export function reportSheets(): Promise<CSSStyleSheet[]> {
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}
