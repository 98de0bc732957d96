/** The rooms of the page, in the order of the navigation. */
export const ROOMS = ['now', 'map', 'timeline', 'stories', 'contested', 'actors', 'search', 'sources', 'watches', 'corrections', 'access'] as const;
export type Room = (typeof ROOMS)[number];

/** The clocks a situation has. */
export const CLOCKS = ['happened', 'published', 'learned'] as const;
export type Clock = (typeof CLOCKS)[number];

/** What is beside the room: an event, or a document with something in it marked. */
export type Pane = { kind: 'event'; id: string } | { kind: 'document'; id: string; at: string | null };

/**
 * All of what is seen: the address holds nothing less. Filters that are lists let through what has any of their values.
 *
 * @property from first day by `clock`; `to` last day
 * @property box west, south, east, north in degrees
 * @property asOf a day or moment: what was known then; `null` for now
 * @property open id of what a room shows in full: a story, an actor
 * @property since since when Now tells what is new; `null` for since the last look
 */
export interface View {
  room: Room;
  q: string;
  type: string[];
  quad: string[];
  status: string[];
  country: string[];
  place: string[];
  actor: string[];
  actorkind: string[];
  actorcountry: string[];
  story: string[];
  outlet: string[];
  tag: string[];
  contested: boolean;
  clock: Clock;
  from: string | null;
  to: string | null;
  box: [number, number, number, number] | null;
  asOf: string | null;
  open: string | null;
  since: string | null;
  pane: Pane | null;
}

const LISTS = ['type', 'quad', 'status', 'country', 'place', 'actor', 'actorkind', 'actorcountry', 'story', 'outlet', 'tag'] as const;
export type ListFilter = (typeof LISTS)[number];

/** The view of an address without anything in it. */
export function emptyView(): View {
  return {
    room: 'now', q: '', type: [], quad: [], status: [], country: [], place: [], actor: [], actorkind: [], actorcountry: [], story: [], outlet: [], tag: [],
    contested: false, clock: 'happened', from: null, to: null, box: null, asOf: null, open: null, since: null, pane: null,
  };
}

/** The query of the address that shows `view`; what is as in an empty view is left out. */
export function toQuery(view: View): string {
  const query = new URLSearchParams();
  if (view.room !== 'now') query.set('room', view.room);
  if (view.q) query.set('q', view.q);
  for (const name of LISTS) for (const value of view[name]) query.append(name, value);
  if (view.contested) query.set('contested', 'true');
  if (view.clock !== 'happened') query.set('clock', view.clock);
  if (view.from) query.set('from', view.from);
  if (view.to) query.set('to', view.to);
  if (view.box) query.set('box', view.box.map((degrees) => String(Math.round(degrees * 1000) / 1000)).join(','));
  if (view.asOf) query.set('asOf', view.asOf);
  if (view.open) query.set('open', view.open);
  if (view.since) query.set('since', view.since);
  if (view.pane?.kind === 'event') query.set('event', view.pane.id);
  if (view.pane?.kind === 'document') {
    query.set('document', view.pane.id);
    if (view.pane.at) query.set('at', view.pane.at);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** The view that an address shows. What makes no sense in it is passed over. */
export function fromQuery(search: string): View {
  const query = new URLSearchParams(search);
  const view = emptyView();
  view.room = oneOf(ROOMS, query.get('room')) ?? 'now';
  view.q = query.get('q')?.trim() ?? '';
  for (const name of LISTS) view[name] = [...new Set(query.getAll(name).filter((value) => value !== ''))];
  view.quad = view.quad.filter((value) => /^[1-4]$/.test(value));
  view.contested = query.get('contested') === 'true';
  view.clock = oneOf(CLOCKS, query.get('clock')) ?? 'happened';
  view.from = day(query.get('from'));
  view.to = day(query.get('to'));
  if (view.from && view.to && view.from > view.to) [view.from, view.to] = [view.to, view.from];
  view.box = box(query.get('box'));
  view.asOf = moment(query.get('asOf'));
  view.open = query.get('open') || null;
  view.since = moment(query.get('since'));
  const event = query.get('event');
  const document = query.get('document');
  if (document) view.pane = { kind: 'document', id: document, at: query.get('at') || null };
  else if (event) view.pane = { kind: 'event', id: event };
  return view;
}

/** True if anything is filtered out. */
export function isFiltered(view: View): boolean {
  return view.contested || !!view.from || !!view.to || !!view.box || LISTS.some((name) => view[name].length > 0);
}

/** Without any filter, all else as it was. */
export function unfiltered(view: View): View {
  const empty = emptyView();
  const lists = Object.fromEntries(LISTS.map((name) => [name, empty[name]]));
  return { ...view, ...lists, contested: false, from: null, to: null, box: null };
}

/**
 * The filter as the interface takes it.
 *
 * @param without parts to leave out: a timeline shows what its own brush excludes, and so does a map
 */
export function filterQuery(view: View, without: { days?: boolean; box?: boolean } = {}): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const name of LISTS) if (view[name].length) query[name] = view[name];
  if (view.contested) query.contested = true;
  if (!without.days) {
    if (view.from) query[`${view.clock}From`] = view.from;
    if (view.to) query[`${view.clock}To`] = view.to;
  }
  if (view.box && !without.box) query.bbox = view.box;
  if (view.asOf) query.asOf = view.asOf;
  return query;
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((one) => one === value) ?? null;
}

function day(value: string | null): string | null {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

function moment(value: string | null): string | null {
  return day(value) ?? (value && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null);
}

function box(value: string | null): View['box'] {
  const degrees = (value ?? '').split(',').map(Number);
  const [west, south, east, north] = degrees;
  if (degrees.length !== 4 || degrees.some((one) => !Number.isFinite(one))) return null;
  if (Math.abs(west!) > 180 || Math.abs(east!) > 180 || south! < -90 || north! > 90 || south! >= north!) return null;
  return [west!, south!, east!, north!];
}
