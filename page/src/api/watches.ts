import { Problem, change, fetchJson } from './client';

/** What a watch waits for. */
export const CONDITIONS = { events: 'New events', spike: 'Far more events than usual', contradiction: 'A new contradiction, or a toll that moves', change: 'A change of control or office', silence: 'Silence of an outlet' } as const;
export type ConditionWord = keyof typeof CONDITIONS;

/** A watch: what somebody wants to be told about, and where it is sent. */
export interface Watch {
  name: string;
  on: ConditionWord;
  where?: string;
  outlet?: string;
  days?: number;
  since?: string;
  channels: ({ webhook: string; secret?: string } | { mail: string })[];
  zone?: string;
  quietFrom?: string | null;
  quietTo?: string | null;
  digest?: string | null;
}

/** Words that an alert stands on. */
export interface Reference {
  number: number;
  document: string;
  outlet: string | null;
  published: string | null;
  start: number;
  end: number;
  words: string;
}

/** Something that a watch found. */
export interface Alert {
  number: number;
  watch: string;
  made: string;
  on: ConditionWord;
  lead: string;
  text: string;
  references: Reference[];
}

/** All watches; `null` where this server has none. */
export async function watches(): Promise<Watch[] | null> {
  try {
    return ((await fetchJson('api/v1/watches')) as { items: Watch[] }).items;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return null;
    throw failure;
  }
}

/** What a watch found last. */
export async function alerts(name: string): Promise<Alert[]> {
  return ((await fetchJson(`api/v1/watches/${encodeURIComponent(name)}/alerts?limit=50`)) as { items: Alert[] }).items;
}

export const add = (watch: Watch): Promise<Watch> => change<Watch>('POST', '/api/v1/watches', watch);
export const remove = (name: string): Promise<void> => change<void>('DELETE', `/api/v1/watches/${encodeURIComponent(name)}`);

/** Where the alerts of a watch are read as a feed. */
export const feedOf = (name: string): string => `api/v1/watches/${encodeURIComponent(name)}/feed`;
