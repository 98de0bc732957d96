import { dayNumber } from '../../domain/days';
import { namesWords, QUADS, weightOf, type Event, type Weight } from '../../domain/event';
import type { Clock } from '../../state/view';
import { xOf, type Scale } from './scale';

/** By what the timeline is divided into lanes. */
export const DIVISIONS = ['class', 'status', 'country', 'actor'] as const;
export type Division = (typeof DIVISIONS)[number];

/** A lane with the events in it. */
export interface Lane {
  key: string;
  words: string;
  events: Dated[];
}

/** An event with the day it has by the clock. */
export interface Dated {
  event: Event;
  day: number;
}

/** An event as a rectangle. */
export interface Mark {
  event: Event;
  quad: number;
  weight: Weight;
  x: number;
  y: number;
  width: number;
  height: number;
}

const STATUS_WORDS: Record<Weight, string> = { solid: 'Happened', hollow: 'Planned', struck: 'Denied' };
const STATUS_ORDER: Weight[] = ['solid', 'hollow', 'struck'];

/** The day of an event by a clock, `null` if it has none. */
export function dayBy(event: Event, clock: Clock): number | null {
  const day = clock === 'happened' ? (event.from ?? event.to) : clock === 'published' ? event.published : event.learned;
  return day ? dayNumber(day) : null;
}

/** Events in lanes, at most `most`; what is left over shares the last one. */
export function lanesOf(events: Event[], division: Division, clock: Clock, most = 6): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const event of events) {
    const day = dayBy(event, clock);
    if (day === null) continue;
    const [key, words] = keyOf(event, division);
    const lane = lanes.get(key) ?? { key, words, events: [] };
    lane.events.push({ event, day });
    lanes.set(key, lane);
  }
  const sorted = [...lanes.values()].sort((a, b) => (division === 'class' || division === 'status' ? 0 : b.events.length - a.events.length) || a.key.localeCompare(b.key));
  if (sorted.length <= most) return sorted;
  return [...sorted.slice(0, most - 1), { key: 'others', words: 'All others', events: sorted.slice(most - 1).flatMap((lane) => lane.events) }];
}

function keyOf(event: Event, division: Division): [string, string] {
  switch (division) {
    case 'class':
      return [String(5 - event.quad), QUADS[event.quad] ?? 'Other'];
    case 'status': {
      const weight = weightOf(event.status);
      return [String(STATUS_ORDER.indexOf(weight)), STATUS_WORDS[weight]];
    }
    case 'country':
      return [event.place?.country ?? '~', event.place?.country ?? 'No country stated'];
    case 'actor': {
      const actor = event.actors[0];
      return actor ? [actor.id, namesWords([actor.name])] : ['~', 'Not stated'];
    }
  }
}

/** A lane's events as bricks, stacked from the bottom in each column: what happened first, then planned, then denied. */
export function bricks(lane: Lane, scale: Scale, top: number, height: number): Mark[] {
  const dayWidth = scale.width / (scale.to - scale.from);
  const step = Math.max(1, Math.ceil(5 / dayWidth));
  const columns = new Map<number, Dated[]>();
  for (const dated of lane.events) {
    if (dated.day < scale.from || dated.day >= scale.to) continue;
    const column = scale.from + Math.floor((dated.day - scale.from) / step) * step;
    const there = columns.get(column);
    if (there) there.push(dated);
    else columns.set(column, [dated]);
  }
  const highest = Math.max(...[...columns.values()].map((column) => column.length), 1);
  const unit = Math.min(10, (height - 4) / highest);
  const width = Math.max(2, Math.min(14, dayWidth * step - 1));
  const marks: Mark[] = [];
  for (const [day, column] of columns) {
    const x = xOf(scale, day) + (dayWidth * step - width) / 2;
    column.sort((a, b) => STATUS_ORDER.indexOf(weightOf(a.event.status)) - STATUS_ORDER.indexOf(weightOf(b.event.status)) || b.event.quad - a.event.quad || a.day - b.day);
    column.forEach(({ event }, at) => marks.push({ event, quad: event.quad, weight: weightOf(event.status), x, y: top + height - (at + 1) * unit, width, height: unit > 3 ? unit - 1 : unit }));
  }
  return marks;
}

/** How tall a lane is: as its highest stack on a wide page, within bounds. */
export function heightOf(lane: Lane, from: number, to: number): number {
  const step = Math.max(1, Math.ceil((5 * (to - from)) / 1200));
  const stacks = new Map<number, number>();
  for (const { day } of lane.events) stacks.set(Math.floor((day - from) / step), (stacks.get(Math.floor((day - from) / step)) ?? 0) + 1);
  return Math.max(22, Math.min(110, Math.max(...stacks.values(), 1) * 10 + 6));
}

/** The mark at a pixel, `null` if there is none. */
export function markAt(marks: Mark[], x: number, y: number): Mark | null {
  return marks.find((mark) => x >= mark.x - 1 && x <= mark.x + mark.width + 1 && y >= mark.y - 0.5 && y <= mark.y + Math.max(mark.height, 2) + 0.5) ?? null;
}
