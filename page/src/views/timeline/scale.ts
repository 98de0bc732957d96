import { dayNumber, dayOf } from '../../domain/days';

/** Days on a line of pixels; `to` is the day after the last. */
export interface Scale {
  from: number;
  to: number;
  width: number;
}

/** Where a day begins, in pixels. */
export function xOf(scale: Scale, day: number): number {
  return ((day - scale.from) / (scale.to - scale.from)) * scale.width;
}

/** The day at a pixel. */
export function dayAt(scale: Scale, x: number): number {
  const day = Math.floor(scale.from + (x / scale.width) * (scale.to - scale.from));
  return Math.max(scale.from, Math.min(scale.to - 1, day));
}

/** A mark of the axis. */
export interface Tick {
  day: number;
  words: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Marks at round days, months or years, at least `room` pixels apart. */
export function ticks(scale: Scale, room = 78): Tick[] {
  const days = ((scale.to - scale.from) * room) / Math.max(scale.width, 1);
  if (days <= 14) return dayTicks(scale, [1, 2, 7, 14].find((step) => step >= days) ?? 14);
  const months = days / 30.4;
  if (months <= 6) return monthTicks(scale, [1, 2, 3, 6].find((step) => step >= months) ?? 6);
  return monthTicks(scale, ([1, 2, 5, 10, 20, 50, 100, 500].find((step) => step >= months / 12) ?? 1000) * 12);
}

function dayTicks(scale: Scale, step: number): Tick[] {
  const found: Tick[] = [];
  // Weeks begin on Monday: day 4 was one.
  const first = step >= 7 ? Math.ceil((scale.from - 4) / 7) * 7 + 4 : scale.from;
  for (let day = first; day < scale.to; day += step) {
    const [year, month, date] = dayOf(day).split('-');
    const opens = found.length === 0 || date === '01' || (found.length > 0 && dayOf(found.at(-1)!.day).slice(0, 4) !== year);
    found.push({ day, words: `${Number(date)} ${MONTHS[Number(month) - 1]}${opens && found.length === 0 ? ` ${year}` : ''}` });
  }
  return found;
}

function monthTicks(scale: Scale, step: number): Tick[] {
  const found: Tick[] = [];
  const begin = new Date(scale.from * 86_400_000);
  const origin = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  for (let month = Math.ceil(origin / step) * step; found.length < 200; month += step) {
    const year = Math.floor(month / 12);
    const day = dayNumber(`${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
    if (day >= scale.to) break;
    if (day < scale.from) continue;
    const opens = found.length === 0 || month % 12 === 0;
    found.push({ day, words: step % 12 === 0 ? String(year) : MONTHS[month % 12]! + (opens ? ` ${year}` : '') });
  }
  return found;
}

/** A number of events on a stretch of days. */
export interface Weighed {
  from: number;
  to: number;
  events: number;
}

/**
 * The stretch worth drawing. A war that is mentioned from fifty years ago must not press this week into a line: where a
 * few events (2 in 100 on each side) stretch the whole to more than twice its length, they are left out and counted.
 */
export function stretchOf(bins: Weighed[]): { from: number; to: number; before: number; after: number } | null {
  const sorted = bins.filter((bin) => bin.events > 0).sort((a, b) => a.from - b.from);
  if (sorted.length === 0) return null;
  const total = sorted.reduce((sum, bin) => sum + bin.events, 0);
  const allowed = Math.floor(total * 0.02);
  let [first, last] = [0, sorted.length - 1];
  let [before, after] = [0, 0];
  while (first < last && before + sorted[first]!.events <= allowed) before += sorted[first++]!.events;
  while (last > first && after + sorted[last]!.events <= allowed) after += sorted[last--]!.events;
  // What was left out but lies close by comes back: it costs little room.
  const near = (sorted[last]!.to - sorted[first]!.from) * 0.25;
  while (first > 0 && sorted[first]!.from - sorted[first - 1]!.from <= near) before -= sorted[--first]!.events;
  while (last < sorted.length - 1 && sorted[last + 1]!.to - sorted[last]!.to <= near) after -= sorted[++last]!.events;
  const whole = { from: sorted[0]!.from, to: Math.max(...sorted.map((bin) => bin.to)) };
  const core = { from: sorted[first]!.from, to: Math.max(...sorted.slice(first, last + 1).map((bin) => bin.to)) };
  const pays = (left: number, right: number) => left > 2 * Math.max(right, 3);
  const cutBefore = pays(whole.to - whole.from, whole.to - core.from);
  const cutAfter = pays(whole.to - whole.from, core.to - whole.from);
  const cutBoth = !cutBefore && !cutAfter && pays(whole.to - whole.from, core.to - core.from);
  const [left, right] = [cutBefore || cutBoth, cutAfter || cutBoth];
  return { from: left ? core.from : whole.from, to: right ? core.to : whole.to, before: left ? before : 0, after: right ? after : 0 };
}
