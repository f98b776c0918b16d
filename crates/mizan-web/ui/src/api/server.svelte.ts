// The one way to the server: the token, refusals as errors, and whether it is there at all.

import type { Problem } from './types';

/** The server said no, and why, in the language of the page. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly body: Record<string, unknown>,
  ) {
    super(problem.message);
  }
}

/** Nobody answered. */
export class Unreachable extends Error {}

const TOKEN = 'mizan.token';

/** This tab's name, by which the server tells its changes from those of others. */
export const tab = crypto.randomUUID();

class Server {
  /** Whether the last request was answered. */
  up = $state(true);
  /** Whether the token is wrong: another server answers, or this one was started again. */
  stranger = $state(false);
  #token = '';

  /** Takes the token from the link, and out of the address bar. */
  begin(): void {
    const given = new URLSearchParams(location.hash.slice(1));
    const token = given.get('token');
    if (token) {
      sessionStorage.setItem(TOKEN, token);
      given.delete('token');
      const rest = given.toString();
      history.replaceState(null, '', rest ? `#${rest}` : location.pathname);
    }
    this.#token = sessionStorage.getItem(TOKEN) ?? '';
  }

  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await this.fetch(path, { method: 'GET', signal })).json() as Promise<T>;
  }

  async send<T>(method: 'POST' | 'PUT', path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    const answer = await this.fetch(path, { method, body: JSON.stringify(body), signal });
    const text = await answer.text();
    return (text ? JSON.parse(text) : null) as T;
  }

  post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    return this.send<T>('POST', path, body, signal);
  }

  /** The answer as it comes; whatever is not a success is thrown. */
  async fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ Authorization: `Bearer ${this.#token}` });
    headers.set('Accept-Language', document.documentElement.lang);
    if (init.body) headers.set('Content-Type', 'application/json');
    let answer: Response;
    try {
      answer = await fetch(path, { ...init, headers, cache: 'no-store' });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      this.up = false;
      throw new Unreachable();
    }
    this.up = true;
    this.stranger = answer.status === 401;
    if (answer.ok) return answer;
    throw await refusal(answer);
  }
}

async function refusal(answer: Response): Promise<Refusal> {
  let body: Record<string, unknown> = {};
  try {
    body = (await answer.json()) as Record<string, unknown>;
  } catch {
    // Not from Mizan's handlers; the status is all there is to tell.
  }
  const problem = (body.error as Problem | undefined) ?? { code: String(answer.status), message: answer.statusText };
  return new Refusal(answer.status, problem, body);
}

export const server = new Server();
