import { change, type Shape } from './client';

/** What a watch waits for. */
export const CONDITIONS: Record<Shape<'Watch'>['on'], string> = {
  events: 'New events',
  spike: 'Far more events than usual',
  contradiction: 'A new contradiction, or a toll that moves',
  change: 'A change of control or office',
  silence: 'Silence of an outlet',
};

/** What each of them is, for whoever makes one. */
export const MEANINGS: Record<Shape<'Watch'>['on'], string> = {
  events: 'Each new event that the filter lets through.',
  spike: 'A day with far more of these events than the days before it had.',
  contradiction: 'Reports that begin to disagree on a toll, on who did it, on whether it happened, or on who holds a place or an office.',
  change: 'A place or an office that changes hands.',
  silence: 'An outlet of which nothing has come in for so many days.',
};

export type ConditionWord = keyof typeof CONDITIONS;

export const add = (watch: Shape<'WatchRequest'>): Promise<Shape<'Watch'>> => change('POST', '/api/v1/watches', watch);
export const remove = (name: string): Promise<void> => change('DELETE', `/api/v1/watches/${encodeURIComponent(name)}`);

/** Where the alerts of a watch are read as a feed. */
export const feedOf = (name: string): string => `api/v1/watches/${encodeURIComponent(name)}/feed`;
