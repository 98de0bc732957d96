import type { Shape } from '../../api/client';
import { onPlane, type Point } from './plane';

/** A place as it is drawn. */
export interface Spot {
  id: string;
  name: string;
  at: Point;
  events: number;
  /** Events by quad class, from 1 to 4. */
  quads: [number, number, number, number];
  /** False where only a district or province is known: drawn as a ring with nothing in it, never as a pin. */
  exact: boolean;
}

/** The places that have coordinates, those of most events first. */
export function spotsOf(places: Shape<'MapPlace'>[]): Spot[] {
  return places
    .filter(({ place }) => place.lat !== null && place.lon !== null)
    .map(({ place, events, counts }) => ({
      id: place.id,
      name: place.name,
      at: onPlane(place.lon!, place.lat!),
      events,
      quads: quadsOf(counts),
      exact: place.precision === 'city' || place.precision === 'point',
    }))
    .sort((a, b) => b.events - a.events || a.id.localeCompare(b.id));
}

/** Counts by quad class, from 1 to 4. */
export function quadsOf(counts: Shape<'QuadCount'>[]): [number, number, number, number] {
  const quads: [number, number, number, number] = [0, 0, 0, 0];
  for (const { quad, events } of counts) if (quad >= 1 && quad <= 4) quads[quad - 1]! += events;
  return quads;
}

/** Radius in pixels: the area of a spot grows with its events. */
export function radiusOf(events: number, most: number): number {
  const largest = 22;
  const least = 4.5;
  return Math.max(least, Math.min(largest, largest * Math.sqrt(events / Math.max(most, 24))));
}
