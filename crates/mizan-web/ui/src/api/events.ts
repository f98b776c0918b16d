// Server-sent events, read by `fetch`: an EventSource cannot send the token.

import { server, tab } from './server.svelte';

export type Listener = (event: string, data: unknown) => void;

/** How long to wait before trying again, in milliseconds. */
const PAUSE = 1500;

/** Listens until stopped, connecting again whenever the stream ends. `onOpen` is called at each connection. */
export function listen(listener: Listener, onOpen: () => void): () => void {
  const stop = new AbortController();
  void keep(listener, onOpen, stop.signal);
  return () => stop.abort();
}

async function keep(listener: Listener, onOpen: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const answer = await server.fetch(`/api/events?tab=${tab}`, { method: 'GET', signal });
      onOpen();
      if (answer.body) await read(answer.body, listener);
    } catch {
      // Whether it is a refusal or nobody is there, `server` knows and the page says so.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function read(body: ReadableStream<Uint8Array>, listener: Listener): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let waiting = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    waiting += value.replaceAll('\r', '');
    const blocks = waiting.split('\n\n');
    waiting = blocks.pop() ?? '';
    for (const block of blocks) tell(block, listener);
  }
}

/** One event: its lines are fields; what is no `event` or `data` (comments keep the line open) is passed over. */
function tell(block: string, listener: Listener): void {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) name = line.slice('event:'.length).trim();
    if (line.startsWith('data:')) data.push(line.slice('data:'.length).trim());
  }
  if (data.length > 0) listener(name, JSON.parse(data.join('\n')));
}
