import type { Shape } from '../../api/client';

/** Tolls whose range moved, whether the contradiction is new or not. */
export function movedTolls(now: Shape<'Now'>): Shape<'Contested'>[] {
  const known = new Set(now.moved.map((matter) => matter.id));
  return [...now.moved, ...now.contested.filter((matter) => matter.moved.length > 1 && !known.has(matter.id))];
}

/** New contradictions that are no tolls that moved. */
export function otherContradictions(now: Shape<'Now'>): Shape<'Contested'>[] {
  const tolls = new Set(movedTolls(now).map((matter) => matter.id));
  return now.contested.filter((matter) => !tolls.has(matter.id));
}

/** What began, ended, is claimed or denied; that somebody was named with an office they held already is no change. */
export function changed(states: Shape<'Holding'>[]): Shape<'Holding'>[] {
  return states.filter((holding) => holding.begins || holding.status !== 'holds');
}

/** Changes with what matters most first: control before office, what began or ended before what only held, the last told first. */
export function changesFirst(states: Shape<'Holding'>[]): Shape<'Holding'>[] {
  const rank = (holding: Shape<'Holding'>) => (holding.kind === 'holds_office' ? 2 : 0) + (holding.begins || holding.status === 'ended' ? 0 : 1);
  const told = (holding: Shape<'Holding'>) => [...holding.begun, ...holding.ended, ...holding.denied].reduce((last, claim) => (claim.learned > last ? claim.learned : last), '');
  return states.toSorted((a, b) => rank(a) - rank(b) || told(b).localeCompare(told(a)) || a.id.localeCompare(b.id));
}
