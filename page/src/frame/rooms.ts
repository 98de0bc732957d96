import type { Room } from '../state/view';

/** What the rooms are called. */
export const ROOM_NAMES: Record<Room, string> = {
  now: 'Now', map: 'Map', timeline: 'Timeline', stories: 'Stories', contested: 'Contested', actors: 'Actors', search: 'Search',
  sources: 'Sources', watches: 'Watches', corrections: 'Corrections', access: 'Access',
};

/** Keys that lead to a room, after `g`. */
export const ROOM_KEYS: Record<string, Room> = {
  n: 'now', m: 'map', t: 'timeline', s: 'stories', c: 'contested', a: 'actors', f: 'search', o: 'sources', w: 'watches', k: 'corrections', u: 'access',
};
