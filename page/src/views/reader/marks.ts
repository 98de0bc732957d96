import type { Shape } from '../../api/client';

/** What a stretch of a report is marked as. */
export type Layer = 'actor' | 'place' | 'time' | 'quote' | 'event';
export const LAYERS: Layer[] = ['event', 'quote', 'actor', 'place', 'time'];

/** A stretch that belongs to a part of the record; code points, half-open. */
export interface Mark {
  start: number;
  end: number;
  layer: Layer;
  id: string;
  quad: number | null;
}

/** A stretch in which nothing begins or ends, with all marks that cover it, the shortest first. */
export interface Segment {
  start: number;
  end: number;
  marks: Mark[];
}

type CodedRecord = Shape<'CodedRecord'>;

/** All marks of a record. Events are marked at the word that tells them. */
export function marksOf(record: CodedRecord): Mark[] {
  const marks: Mark[] = [];
  const put = (layer: Layer, id: string, span: { start: number; end: number }, quad: number | null = null): void => {
    if (span.end > span.start) marks.push({ start: span.start, end: span.end, layer, id, quad });
  };
  for (const event of record.events) put('event', event.id, event.trigger, event.quad);
  for (const quote of record.quotes) for (const span of quote.content) put('quote', quote.id, span);
  for (const actor of record.actors) for (const mention of actor.mentions) put('actor', actor.id, mention);
  for (const place of record.places) for (const mention of place.mentions) put('place', place.id, mention);
  for (const time of record.times) put('time', time.id, time.span);
  return marks;
}

/** The text from `start` to `end` in segments; marks that reach out of it are cut. */
export function segmentsOf(marks: Mark[], start: number, end: number): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const bounds = [...new Set([start, end, ...inside.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)])])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1]!;
    const over = inside.filter((mark) => mark.start <= from && mark.end >= to).sort((a, b) => a.end - a.start - (b.end - b.start) || LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) || a.id.localeCompare(b.id));
    return { start: from, end: to, marks: over };
  });
}

/** The paragraphs of a text, in code points, blank lines left out. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const length = [...line].length;
    if (line.trim()) paragraphs.push({ start: at, end: at + length });
    at += length + 1;
  }
  return paragraphs;
}

/** The stretches that `at` points to: of an event or quote its words and all that belong to it, else a stretch `start-end`. */
export function pointedAt(record: CodedRecord, at: string | null): { start: number; end: number }[] {
  if (!at) return [];
  const stretch = /^(\d+)-(\d+)$/.exec(at);
  if (stretch) return [{ start: Number(stretch[1]), end: Number(stretch[2]) }];
  const event = record.events.find((one) => one.id === at);
  if (event) return event.evidence;
  const quote = record.quotes.find((one) => one.id === at);
  if (quote) return [...quote.content, ...(quote.speakerSpan ? [quote.speakerSpan] : []), ...(quote.cue ? [quote.cue] : [])];
  const part = record.actors.find((one) => one.id === at) ?? record.places.find((one) => one.id === at);
  if (part) return part.mentions;
  const time = record.times.find((one) => one.id === at);
  if (time) return [time.span];
  return record.states.find((one) => one.id === at)?.evidence ?? [];
}

/** The part of a record to which a stretch leads: the event that is told in it, if any. */
export function eventIn(record: CodedRecord, at: string | null): string | null {
  const stretch = /^(\d+)-(\d+)$/.exec(at ?? '');
  if (!stretch) return null;
  const [start, end] = [Number(stretch[1]), Number(stretch[2])];
  return record.events.find((event) => event.evidence.some((span) => span.start === start && span.end === end))?.id ?? null;
}
