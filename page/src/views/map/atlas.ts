import atlasAddress from 'world-atlas/countries-50m.json?url';
import { geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { alpha3 } from './countries';

/** The plane of the map: Mercator, the world 1000 wide, y growing southwards. */
const PROJECTION = geoMercator().translate([500, 500]).scale(1000 / (2 * Math.PI)).precision(0.3);

/** A point of the plane. */
export type Point = [number, number];

/** A country's outline in the plane. */
export interface Country {
  code: string;
  name: string;
  /** Where its label belongs: in its largest part, since France is not in the Atlantic. */
  centre: Point;
  bounds: [Point, Point];
  outline: Path2D;
}

/** The shapes of the world, from Natural Earth. Their borders take no side. */
export interface Atlas {
  land: Path2D;
  borders: Path2D;
  names: Map<string, string>;
  /** The country with this code, `null` if it has no shape; drawn when first asked for, since few countries ever are. */
  country(code: string): Country | null;
}

/** Where a place lies in the plane. */
export function onPlane(lon: number, lat: number): Point {
  return PROJECTION([lon, Math.max(-84, Math.min(84, lat))]) ?? [0, 0];
}

/** Which place lies at a point of the plane: longitude, latitude. */
export function onEarth(point: Point): Point {
  const place = PROJECTION.invert?.(point) ?? [0, 0];
  return [Math.max(-180, Math.min(180, place[0])), Math.max(-85, Math.min(85, place[1]))];
}

let atlas: Promise<Atlas> | null = null;

/** The atlas; fetched from the page's own server once. */
export function loadAtlas(): Promise<Atlas> {
  atlas ??= fetch(atlasAddress)
    .then((answer) => answer.json() as Promise<Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>>)
    .then(outlines);
  return atlas;
}

/** The name of a shape. */
const nameOf = (shape: { properties?: object | undefined }): string => (shape.properties as { name?: string } | undefined)?.name ?? '';

function outlines(topology: Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>): Atlas {
  const path = geoPath(PROJECTION);
  const drawn = (geometry: Parameters<typeof path>[0]) => new Path2D(path(geometry) ?? '');
  const shapes = new Map<string, (typeof topology.objects.countries.geometries)[number]>();
  for (const shape of topology.objects.countries.geometries) {
    const code = alpha3(shape.id === undefined ? undefined : String(shape.id), nameOf(shape));
    if (code) shapes.set(code, shape);
  }
  const known = new Map<string, Country>();
  return {
    land: drawn(feature(topology, topology.objects.land)),
    borders: drawn(mesh(topology, topology.objects.countries, (a, b) => a !== b)),
    names: new Map([...shapes].map(([code, shape]) => [code, nameOf(shape) || code])),
    country(code) {
      const shape = shapes.get(code);
      if (!shape) return null;
      const there = known.get(code);
      if (there) return there;
      const outline = feature(topology, shape) as GeoJSON.Feature;
      const country: Country = { code, name: nameOf(shape) || code, centre: path.centroid(largest(outline)) as Point, bounds: path.bounds(outline) as [Point, Point], outline: drawn(outline) };
      known.set(code, country);
      return country;
    },
  };
}

/** The largest part of a shape. */
function largest(shape: GeoJSON.Feature): GeoJSON.Feature {
  if (shape.geometry.type !== 'MultiPolygon') return shape;
  const path = geoPath(PROJECTION);
  const parts = shape.geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const geometry = parts.reduce((best, part) => (path.area(part) > path.area(best) ? part : best));
  return { ...shape, geometry };
}
