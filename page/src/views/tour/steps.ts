import type { Shape } from '../../api/client';
import type { View } from '../../state/view';

/** A step of the tour: what to look at, and the view that shows it. */
export interface Step {
  title: string;
  words: string;
  view: Partial<View>;
}

/** Six steps, made from what the store holds: its best example of each thing. */
export function stepsOf(about: Shape<'About'>, contested: Shape<'Contested'>[], actors: Shape<'Actor'>[]): Step[] {
  const toll = longest(contested.filter((matter) => matter.kind === 'toll')) ?? contested[0];
  const claim = toll?.sides[0]?.claims[0];
  const middle = halfway(about.firstLearned, about.lastLearned);
  const person = [...actors].sort((a, b) => b.statements + b.events - (a.statements + a.events))[0];
  const plain = { pane: null, open: null, asOf: null } as const;
  return [
    { title: 'What is new', words: 'Now tells what changed since you last looked: tolls that moved, control and offices that changed hands, new contradictions, new events. Map and timeline stand beside it; drag on either to filter everything.', view: { ...plain, room: 'now', since: '1970-01-01' } },
    { title: 'Where and when', words: 'Cities are points, facts that are known to a country only are areas, and what has no place stands in the list: never a false pin. Hollow marks are plans, struck ones denials. Switch between when it happened, when it was published and when it was learned.', view: { ...plain, room: 'map' } },
    { title: 'What is contested', words: 'Where reports disagree, the sides stand next to each other in their own words, with source and day. A toll shows how its range moved, report by report.', view: { ...plain, room: 'contested' } },
    { title: 'The words behind a cell', words: 'Each cell leads to the words it comes from. Choose an underlined event to see why it got its code: the rule, its file and line, and what lost. If it is wrong, put it right here; Back brings you to where you were.', view: { ...plain, room: 'contested', pane: claim ? { kind: 'document', id: claim.document, at: `${claim.words.start}-${claim.words.end}` } : null } },
    { title: 'As it was known then', words: 'The slider on the top right puts the whole page back to what was known on a day. The address holds the whole view: send it, and the other sees the same.', view: { ...plain, room: 'now', since: '1970-01-01', asOf: middle } },
    { title: 'Who is who', words: 'A dossier has an actor’s offices over time, what it said and did, and whom it has to do with. Press ? for the keys.', view: { ...plain, room: 'actors', open: person?.id ?? null } },
  ];
}

function longest(matters: Shape<'Contested'>[]): Shape<'Contested'> | undefined {
  return [...matters].sort((a, b) => b.moved.length - a.moved.length || a.id.localeCompare(b.id))[0];
}

function halfway(first: string | null, last: string | null): string | null {
  if (!first || !last) return null;
  return new Date((Date.parse(first) + Date.parse(last)) / 2).toISOString().slice(0, 10);
}
