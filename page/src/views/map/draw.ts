import type { Atlas, Country } from './atlas';
import { seenAt, type Frame } from './frame';
import { radiusOf, type Spot } from './places';

/** Colours of the theme, read once a frame. */
export interface Ink {
  sea: string;
  land: string;
  border: string;
  sheet: string;
  ink: string;
  quiet: string;
  accent: string;
  quads: [string, string, string, string];
  sans: string;
}

/** A country of which only the country is known, with how many events. */
export interface Area {
  country: Country;
  events: number;
}

export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    sea: of('--sea'), land: of('--land'), border: of('--border'), sheet: of('--sheet'), ink: of('--ink'), quiet: of('--ink-2'), accent: of('--accent'),
    quads: [of('--quad-1'), of('--quad-2'), of('--quad-3'), of('--quad-4')], sans: of('--sans'),
  };
}

/** Left, top, right, bottom in pixels. */
type Box = [number, number, number, number];

/** All that is seen; `dpr` is pixels of the device for one of the page. */
export interface Sight {
  size: { width: number; height: number; dpr: number };
  frame: Frame;
  atlas: Atlas | null;
  areas: Area[];
  spots: Spot[];
  chosen: Set<string>;
}

/** Draws land, then areas, then spots, then names. */
export function drawMap(sheet: HTMLCanvasElement, canvas: CanvasRenderingContext2D, { size, frame, atlas, areas, spots, chosen }: Sight, ink: Ink): void {
  const { width, height, dpr } = size;
  if (sheet.width !== Math.round(width * dpr)) sheet.width = Math.round(width * dpr);
  if (sheet.height !== Math.round(height * dpr)) sheet.height = Math.round(height * dpr);
  canvas.setTransform(dpr, 0, 0, dpr, 0, 0);
  canvas.fillStyle = ink.sea;
  canvas.fillRect(0, 0, width, height);
  if (atlas) drawLand(canvas, dpr, frame, atlas, areas, ink);
  canvas.setTransform(dpr, 0, 0, dpr, 0, 0);
  const most = spots[0]?.events ?? 1;
  for (let at = spots.length - 1; at >= 0; at--) drawSpot(canvas, size, frame, spots[at]!, most, chosen, ink);
  drawNames(canvas, size, frame, spots, areas, most, ink);
}

function drawLand(canvas: CanvasRenderingContext2D, dpr: number, frame: Frame, atlas: Atlas, areas: Area[], ink: Ink): void {
  canvas.setTransform(dpr * frame.k, 0, 0, dpr * frame.k, dpr * frame.x, dpr * frame.y);
  canvas.fillStyle = ink.land;
  canvas.fill(atlas.land);
  const most = Math.max(...areas.map((area) => area.events), 1);
  for (const { country, events } of areas) {
    canvas.globalAlpha = 0.08 + 0.2 * Math.sqrt(events / most);
    canvas.fillStyle = ink.accent;
    canvas.fill(country.outline);
  }
  canvas.globalAlpha = 1;
  canvas.lineJoin = 'round';
  canvas.strokeStyle = ink.border;
  canvas.lineWidth = 0.9 / frame.k;
  canvas.stroke(atlas.borders);
  canvas.lineWidth = 0.6 / frame.k;
  canvas.stroke(atlas.coasts);
}

function drawSpot(canvas: CanvasRenderingContext2D, size: { width: number; height: number }, frame: Frame, spot: Spot, most: number, chosen: Set<string>, ink: Ink): void {
  const [x, y] = seenAt(frame, spot.at);
  const radius = radiusOf(spot.events, most);
  if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) return;
  const width = spot.exact ? Math.max(3, radius * 0.42) : 2;
  canvas.beginPath();
  canvas.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
  canvas.fillStyle = ink.sheet;
  canvas.globalAlpha = spot.exact ? 0.92 : 0.55;
  canvas.fill();
  canvas.globalAlpha = 1;
  if (!spot.exact) canvas.setLineDash([3, 2.5]);
  let from = -Math.PI / 2;
  for (const quad of [3, 2, 1, 0] as const) {
    if (!spot.quads[quad]) continue;
    const to = from + (2 * Math.PI * spot.quads[quad]) / spot.events;
    canvas.beginPath();
    if (spot.exact && radius < 7) {
      canvas.moveTo(x, y);
      canvas.arc(x, y, radius, from, to);
      canvas.fillStyle = ink.quads[quad];
      canvas.fill();
    } else {
      canvas.arc(x, y, radius - width / 2, from, to);
      canvas.lineWidth = width;
      canvas.strokeStyle = ink.quads[quad];
      canvas.stroke();
    }
    from = to;
  }
  canvas.setLineDash([]);
  if (radius >= 11) label(canvas, String(spot.events), x, y + 3.5, `600 10.5px ${ink.sans}`, ink.ink, 'center');
  if (chosen.has(spot.id)) {
    canvas.beginPath();
    canvas.arc(x, y, radius + 3.5, 0, 2 * Math.PI);
    canvas.lineWidth = 2;
    canvas.strokeStyle = ink.accent;
    canvas.stroke();
  }
}

/** Names of places and areas, the largest first, each beside its spot on the first side where it covers no other; what lies under a larger spot is named by the list alone. */
function drawNames(canvas: CanvasRenderingContext2D, size: { width: number; height: number }, frame: Frame, spots: Spot[], areas: Area[], most: number, ink: Ink): void {
  const taken: Box[] = [];
  const shown: { name: string; x: number; y: number; radius: number; own: number }[] = [];
  const free = (box: Box, own: number) => taken.every((other, at) => at === own || box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
  for (const spot of spots.slice(0, 60)) {
    const [x, y] = seenAt(frame, spot.at);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    const radius = radiusOf(spot.events, most);
    taken.push([x - radius, y - radius, x + radius, y + radius]);
    if (!shown.some((other) => Math.hypot(other.x - x, other.y - y) < other.radius)) shown.push({ name: spot.name, x, y, radius, own: taken.length - 1 });
  }
  canvas.lineJoin = 'round';
  const put = (text: string, x: number, y: number, font: string, colour: string, align: 'left' | 'center' | 'right', own = -1): boolean => {
    canvas.font = font;
    const width = canvas.measureText(text).width;
    const left = align === 'center' ? x - width / 2 : align === 'right' ? x - width : x;
    const box: Box = [left - 2, y - 10, left + width + 2, y + 3];
    if (box[0] < 0 || box[2] > size.width || !free(box, own)) return false;
    taken.push(box);
    canvas.textAlign = 'left';
    canvas.lineWidth = 3;
    canvas.strokeStyle = ink.land;
    canvas.strokeText(text, left, y);
    canvas.fillStyle = colour;
    canvas.fillText(text, left, y);
    return true;
  };
  const font = `500 11.5px ${ink.sans}`;
  for (const { name, x, y, radius, own } of shown.slice(0, 40)) {
    void (put(name, x + radius + 4, y + 4, font, ink.ink, 'left', own) || put(name, x - radius - 4, y + 4, font, ink.ink, 'right', own)
      || put(name, x, y - radius - 6, font, ink.ink, 'center', own) || put(name, x, y + radius + 13, font, ink.ink, 'center', own));
  }
  for (const { country, events } of areas) {
    const [x, y] = seenAt(frame, country.centre);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    put(`${country.name}: ${events}`, x, y, `italic 500 11px ${ink.sans}`, ink.quiet, 'center');
  }
}

function label(canvas: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, colour: string, align: CanvasTextAlign): void {
  canvas.font = font;
  canvas.fillStyle = colour;
  canvas.textAlign = align;
  canvas.fillText(text, x, y);
}
