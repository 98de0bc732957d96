/** A point of the plane: Mercator, the world 1000 wide, y growing southwards. */
export type Point = [number, number];

const WIDTH = 1000;
/** Beyond, Mercator runs away; nobody lives there. */
const HIGHEST = 84;

/** Where a place lies in the plane. */
export function onPlane(lon: number, lat: number): Point {
  const north = (Math.max(-HIGHEST, Math.min(HIGHEST, lat)) * Math.PI) / 180;
  return [(lon / 360 + 0.5) * WIDTH, (0.5 - Math.log(Math.tan(Math.PI / 4 + north / 2)) / (2 * Math.PI)) * WIDTH];
}

/** Which place lies at a point of the plane: longitude, latitude. */
export function onEarth([x, y]: Point): Point {
  const lon = (x / WIDTH - 0.5) * 360;
  const lat = (2 * Math.atan(Math.exp((0.5 - y / WIDTH) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return [Math.max(-180, Math.min(180, lon)), Math.max(-85, Math.min(85, lat))];
}
