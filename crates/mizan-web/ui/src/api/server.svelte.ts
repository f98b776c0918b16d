// The one way to the server: the token, refusals as errors, and whether it is there at all.

import type { Api, Problem } from './types';

/** The addresses of questions, by their methods. */
type Address<M extends string> = { [K in keyof Api]: K extends `${M} ${infer A}` ? A : never }[keyof Api];
/** What a question is answered with. */
type Answer<M extends string, A extends string> = Api[Extract<keyof Api, `${M} ${A}`>];

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

  async get<A extends Address<'GET'>>(
    address: A,
    asked: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Answer<'GET', A>> {
    const query = new URLSearchParams(asked);
    const answer = await this.fetch(query.size > 0 ? `${address}?${query}` : address, { method: 'GET', signal });
    return answer.json() as Promise<Answer<'GET', A>>;
  }

  post<A extends Address<'POST'>>(address: A, body: unknown, signal?: AbortSignal): Promise<Answer<'POST', A>> {
    return this.#send('POST', address, body, signal);
  }

  put<A extends Address<'PUT'>>(address: A, body: unknown): Promise<Answer<'PUT', A>> {
    return this.#send('PUT', address, body);
  }

  async #send<T>(method: 'POST' | 'PUT', address: string, body: unknown, signal?: AbortSignal): Promise<T> {
    const answer = await this.fetch(address, { method, body: JSON.stringify(body), signal });
    const text = await answer.text();
    return (text ? JSON.parse(text) : null) as T;
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
