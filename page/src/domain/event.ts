import type { Shape } from '../api/client';
import { countryWords } from './countries';

export type Event = Shape<'Event'>;
export type Status = Shape<'EventStatus'>;
export type Range = Shape<'Range'>;

/** Quad classes by number. */
export const QUADS: Record<number, string> = { 1: 'Verbal cooperation', 2: 'Material cooperation', 3: 'Verbal conflict', 4: 'Material conflict' };

/** Statuses in the order in which they are told. */
export const STATUSES: Record<Status, string> = {
  happened: 'Happened', ongoing: 'Going on', planned: 'Planned', hypothetical: 'Hypothetical', negated: 'Denied or did not happen',
};

/** Types with the verb that stands between the sides. */
const VERBS: Record<Shape<'EventType'>, string> = {
  AGREE: 'agrees with', CONSULT: 'meets', SUPPORT: 'supports', CONCEDE: 'concedes to', COOPERATE: 'cooperates with', AID: 'aids',
  RETREAT: 'retreats before', REQUEST: 'asks', ACCUSE: 'accuses', REJECT: 'rejects', THREATEN: 'threatens', PROTEST: 'protests against',
  SANCTION: 'sanctions', MOBILIZE: 'mobilises against', COERCE: 'coerces', ASSAULT: 'attacks',
};

/** A code for reading: `ASSAULT` with mode `suicide-attack` is “Assault · suicide attack”. */
export function typeWords(type: string, mode: string | null = null): string {
  const word = type.charAt(0) + type.slice(1).toLowerCase();
  return mode ? `${word} · ${codeWords(mode)}` : word;
}

/** `1 event`, `2 events`. */
export function countWords(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
}

/** `3 reports`, `3 reports, 1 a copy`: how many tell it, and how many of these took it from another. */
export function reportsWords(reports: number, independent: number): string {
  const copies = reports - independent;
  if (copies <= 0) return countWords(reports, 'report');
  return reports === 1 ? '1 report, a copy' : `${countWords(reports, 'report')}, ${copies === 1 ? '1 a copy' : `${copies} copies`}`;
}

/** What an actor is, for reading: `armed group, Afghanistan`; nothing where that says nothing or its name says it. */
export function actorWords({ name, kind, country }: { name: string; kind: string; country: string | null }): string {
  const from = country ? countryWords(country) : null;
  return [kind === 'other' ? null : codeWords(kind), from === name ? null : from].filter(Boolean).join(', ');
}

/** A code with hyphens or underscores, as words. */
export function codeWords(code: string): string {
  return code.replaceAll(/[-_]/g, ' ');
}

/** Names with commas and “and”; `rest` says that there are more. */
export function namesWords(names: string[], most = 3): string {
  const shown = names.slice(0, most);
  if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

/** An event in one line, for those who hear it. */
export function eventWords(event: Event): string {
  const who = namesWords(event.actors.map((actor) => actor.name)) || 'somebody not stated';
  const whom = namesWords(event.recipients.map((actor) => actor.name));
  const verb = VERBS[event.type];
  const place = event.place ? `, ${event.place.name}` : '';
  return `${STATUSES[event.status]}: ${who} ${verb} ${whom || '…'}${place}`;
}

/** The least there are: `4 or more`; what reports put as "more than 50" is 51 or more, and reads as they put it. */
export function leastWords(low: number): string {
  return low > 10 && low % 10 === 1 ? `more than ${low - 1}` : `${low} or more`;
}

/** An unnamed party within a line: `a suicide bomber`, whatever its sentence began with. */
export function partyWords(name: string): string {
  return name.replace(/^(?:An?|The) (?=\p{Ll})/u, (article) => article.toLowerCase());
}

/** A range for reading: `4 or more`, `10–13`; `null` where nothing is told. */
export function rangeWords(range: Range): string | null {
  if (!range) return null;
  const [low, high] = [range[0] ?? null, range[1] ?? null];
  if (low === null && high === null) return 'some';
  if (low === null) return `up to ${high}`;
  if (high === null) return leastWords(low!);
  return low === high ? String(low) : `${low}–${high}`;
}

/** A range as versions write it, `60/..`. */
export function versionRange(value: string): string {
  const [low, high] = value.split('/');
  const number = (text: string | undefined) => (text === undefined || text === '..' ? null : Number(text));
  return rangeWords([number(low), number(high)]) ?? value;
}

/** What is drawn solid, hollow or struck out. */
export type Weight = 'solid' | 'hollow' | 'struck';

/** How a status is drawn: what happened is solid, what is only planned hollow, what is denied struck out. */
export function weightOf(status: Status): Weight {
  switch (status) {
    case 'happened':
    case 'ongoing':
      return 'solid';
    case 'planned':
    case 'hypothetical':
      return 'hollow';
    case 'negated':
      return 'struck';
  }
}
