import type { Shape } from '../../api/client';
import { weightOf, type Weight } from '../../domain/event';
import type { Ink } from '../map/draw';

/** A part of a bar: events of one quad class drawn in one way. */
export interface Part {
  quad: number;
  weight: Weight;
  events: number;
}

/** A stretch of days with its events. */
export interface Bar {
  from: number;
  to: number;
  events: number;
  counts: Shape<'QuadCount'>[];
}

/** Bars joined so that each is at least `days` wide, at fixed places: a bar that is thinner than a line cannot be read. */
export function joined(bars: Bar[], from: number, days: number): Bar[] {
  if (days <= 1) return bars;
  const wide = new Map<number, Bar>();
  for (const bar of bars) {
    if (bar.to - bar.from >= days) {
      wide.set(bar.from, bar);
      continue;
    }
    const start = from + Math.floor((bar.from - from) / days) * days;
    const there = wide.get(start);
    if (there) {
      there.events += bar.events;
      there.counts = [...there.counts, ...bar.counts];
    } else wide.set(start, { from: start, to: start + days, events: bar.events, counts: bar.counts });
  }
  return [...wide.values()].sort((a, b) => a.from - b.from);
}

const WEIGHTS: Weight[] = ['solid', 'hollow', 'struck'];

/** The parts of a bar from bottom to top: what happened, then what is planned, then what is denied; conflict first in each. */
export function partsOf(counts: Shape<'QuadCount'>[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { quad, status, events } of counts) {
    const weight = weightOf(status);
    const key = `${weight}${quad}`;
    const part = parts.get(key);
    if (part) part.events += events;
    else parts.set(key, { quad, weight, events });
  }
  return [...parts.values()].sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || b.quad - a.quad);
}

/** Draws a rectangle in the way of its weight: solid, hollow or struck out. */
export function drawPart(canvas: CanvasRenderingContext2D, ink: Ink, quad: number, weight: Weight, x: number, y: number, width: number, height: number): void {
  const colour = ink.quads[(quad - 1) as 0 | 1 | 2 | 3] ?? ink.quiet;
  if (weight === 'solid') {
    canvas.fillStyle = colour;
    canvas.fillRect(x, y, width, height);
    return;
  }
  canvas.fillStyle = ink.sheet;
  canvas.fillRect(x, y, width, height);
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1;
  if (width > 3 && height > 3) canvas.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  if (weight === 'hollow' && width > 3 && height > 3) return;
  // Struck out; what is too small for an outline is hatched, too, so that it never looks as if it happened.
  canvas.save();
  canvas.beginPath();
  canvas.rect(x, y, width, height);
  canvas.clip();
  canvas.beginPath();
  const step = weight === 'struck' ? 4 : 6;
  for (let at = -height; at < width; at += step) {
    canvas.moveTo(x + at, y + height);
    canvas.lineTo(x + at + height, y);
  }
  canvas.stroke();
  canvas.restore();
}
