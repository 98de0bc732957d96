import type { Shape } from '../../api/client';
import { changed, movedTolls, otherContradictions } from './order';

/** The whole of what is new in one sentence; what there is none of is not mentioned. */
export function headline(now: Shape<'Now'>): string {
  const parts = [
    count(now.eventsTotal, 'new event', 'new events'),
    count(movedTolls(now).length, 'toll moved', 'tolls moved'),
    count(changed(now.states).length, 'change of control or office', 'changes of control or office'),
    count(otherContradictions(now).length, 'new contradiction', 'new contradictions'),
    count(now.stories.length, 'new story', 'new stories'),
  ].filter((part) => part !== null);
  const from = count(now.documents, 'report', 'reports');
  if (parts.length === 0) return from ? `${from} came in, with nothing new to tell` : 'Nothing new since then';
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]!;
  return from ? `${listed}, from ${from}` : listed;
}

function count(number: number, one: string, many: string): string | null {
  return number === 0 ? null : `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
