import { change, type Shape } from './client';

/** What a watch waits for. */
export const CONDITIONS: Record<Shape<'Watch'>['on'], string> = {
  events: 'New events',
  spike: 'Far more events than usual',
  contradiction: 'A new contradiction, or a toll that moves',
  change: 'A change of control or office',
  silence: 'Silence of an outlet',
};

export type ConditionWord = keyof typeof CONDITIONS;

export const add = (watch: Shape<'WatchRequest'>): Promise<Shape<'Watch'>> => change('POST', '/api/v1/watches', watch);
export const remove = (name: string): Promise<void> => change('DELETE', `/api/v1/watches/${encodeURIComponent(name)}`);

/** Where the alerts of a watch are read as a feed. */
export const feedOf = (name: string): string => `api/v1/watches/${encodeURIComponent(name)}/feed`;
