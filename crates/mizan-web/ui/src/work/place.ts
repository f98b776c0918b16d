// The case that is open stands in the address, so that reloading and going back do what one expects.

/** The case named in a fragment of an address: `#open=case.toml`. */
export function openedIn(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get('open');
}

export function place(path: string | null): void {
  const hash = path === null ? location.pathname : `#${new URLSearchParams({ open: path })}`;
  history.pushState(null, '', hash);
}
