import type { components, paths } from './schema';

/** A shape of the interface, by its name in openapi.yaml. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

/** Paths that can be asked with GET and answer in JSON. */
export type Asked = { [P in keyof paths]: paths[P] extends { get: { responses: { 200: { content: { 'application/json': unknown } } } } } ? P : never }[keyof paths];

/** What a path answers. */
export type Answer<P extends Asked> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } } ? Body : never;

/** What may stand behind the question mark of a path. */
export type Query<P extends Asked> = paths[P] extends { get: { parameters: { query?: infer Q } } } ? Q : never;

/** Something that went wrong, in three parts: what, why, what to do. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly what: string,
    readonly why: string,
    readonly remedy: string,
    readonly status: number,
  ) {
    super(`${code} ${what}: ${why}`);
  }
}

/** The address of a question; values in lists are joined with commas, as the interface wants them. */
export function address(path: string, parts: Record<string, string | number>, query: Record<string, unknown>): string {
  const where = path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name])));
  const search = Object.entries(query).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    const text = Array.isArray(value) ? value.map((one) => encodeURIComponent(String(one))).join(',') : encodeURIComponent(String(value));
    return [`${name}=${text}`];
  });
  return search.length ? `${where}?${search.join('&')}` : where;
}

/** Asks the server. */
export async function ask<P extends Asked>(path: P, parts: Record<string, string | number> = {}, query: Query<P> | Record<string, never> = {}): Promise<Answer<P>> {
  return (await exchange(address(path, parts, query as Record<string, unknown>), {})) as Answer<P>;
}

/** Reads what stands at an address of this server. */
export function read(where: string, signal: AbortSignal): Promise<unknown> {
  return exchange(where, { signal });
}

let csrf: string | null = null;

/** Who is asking; remembers the token that changes need. */
export async function whoAmI(): Promise<Shape<'Me'>> {
  const me = await ask('/api/v1/me');
  csrf = me.csrf;
  return me;
}

/** Changes something on the server. */
export async function change<T>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (csrf) headers['X-CSRF-Token'] = csrf;
  return (await exchange(path.slice(1), { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })) as T;
}

/** Logs in; the session is kept in a cookie that scripts cannot read. */
export async function logIn(name: string, password: string): Promise<Shape<'Me'>> {
  const me = await change<Shape<'Me'>>('POST', '/api/v1/login', { name, password });
  csrf = me.csrf;
  return me;
}

async function exchange(url: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', ...init, headers: { Accept: 'application/json', ...init.headers } });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem('SIT-0690', 'The server does not answer', 'the connection was refused or lost', 'See whether sitrep serve is still running, then try again', 0);
  }
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? null : response.json();
}

async function problemOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => null)) as Shape<'Problem'> | null;
  if (said?.code) return new Problem(said.code, said.title, said.detail, said.remedy, response.status);
  return new Problem('SIT-0691', 'The server refused', `status ${response.status}`, 'Try again; if it stays so, look at the server’s log', response.status);
}

