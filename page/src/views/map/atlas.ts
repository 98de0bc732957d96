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
  outline: Path2D;
  bounds: [Point, Point];
  centre: Point;
}

/** The shapes of the world, from Natural Earth. Their borders take no side. */
export interface Atlas {
  land: Path2D;
  borders: Path2D;
  countries: Map<string, Country>;
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

function outlines(topology: Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>): Atlas {
  const path = geoPath(PROJECTION);
  const drawn = (geometry: Parameters<typeof path>[0]) => new Path2D(path(geometry) ?? '');
  const countries = new Map<string, Country>();
  for (const shape of feature(topology, topology.objects.countries).features) {
    const code = alpha3(shape.id === undefined ? undefined : String(shape.id), shape.properties.name);
    if (!code) continue;
    countries.set(code, { code, name: shape.properties.name, outline: drawn(shape), bounds: path.bounds(shape) as [Point, Point], centre: path.centroid(largest(shape)) as Point });
  }
  return {
    land: drawn(feature(topology, topology.objects.land)),
    borders: drawn(mesh(topology, topology.objects.countries, (a, b) => a !== b)),
    countries,
  };
}

/** The largest part of a country, where its label belongs: France is not in the Atlantic. */
function largest<S extends GeoJSON.Feature>(shape: S): GeoJSON.Feature {
  if (shape.geometry.type !== 'MultiPolygon') return shape;
  const path = geoPath(PROJECTION);
  const parts = shape.geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const geometry = parts.reduce((best, part) => (path.area(part) > path.area(best) ? part : best));
  return { ...shape, geometry };
}
