import type { Shape } from '../api/client';
import { countryWords } from './countries';
import { leastWords, namesWords, partyWords, typeWords, type Event } from './event';

export type Contested = Shape<'Contested'>;

const PEOPLE = ['killed', 'wounded', 'arrested', 'abducted', 'displaced'];

/** What is asked, in a whole question. */
export function questionWords(matter: Contested): string {
  switch (matter.kind) {
    case 'toll':
      return PEOPLE.includes(matter.question) ? `How many were ${matter.question}?` : `How many ${matter.question}?`;
    case 'blame':
      return 'Who did it?';
    case 'denial':
      return 'Did it happen?';
    case 'control':
    case 'office':
      return `${matter.question.charAt(0).toUpperCase()}${matter.question.slice(1).replace(/ \((.+)\)$/, (_, of: string) => ` of ${countryWords(of)}`)}?`;
  }
}

/** What the matter is about, from its event. */
export function aboutWords(event: Event | undefined): string | null {
  if (!event) return null;
  const sides = [namesWords(event.actors.map((actor) => partyWords(actor.name)), 2), namesWords(event.recipients.map((actor) => partyWords(actor.name)), 2)].filter(Boolean).join(' → ');
  return [typeWords(event.type, event.mode), sides, event.place?.name].filter(Boolean).join(', ');
}

/** A range of a toll: `12 or more`, `12–13`. */
export function stepWords(step: Shape<'TollStep'>): string {
  if (step.lowest === null || step.highest === null) return 'no number';
  if (step.lowest === step.highest) return step.open ? leastWords(step.lowest) : String(step.lowest);
  return step.open ? `${step.lowest} to ${leastWords(step.highest)}` : `${step.lowest}–${step.highest}`;
}

/** What a side holds: `More than 190`, `Not by the governor`, `Not by the army at first`, `Islamic State`. */
export function positionWords(position: string): string {
  const least = /^(\d+) or more$/.exec(position);
  const words = least ? leastWords(Number(least[1])) : position.replace(/^denied at first: not (.*)$/, 'not by $1 at first').replace(/^denied: not /, 'not by ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
