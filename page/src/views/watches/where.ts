import { names } from '../../state/names.svelte';
import type { View } from '../../state/view';

type Called = (list: 'actor' | 'place', id: string) => string | null;
const called: Called = (list, id) => names.of(list, id) ?? null;

/**
 * The filter of a view in the words that `sitrep export --where` and watches take; what these have no word for is left out.
 *
 * @param nameOf what an actor or a place is called: there it is the name that is asked for, not the id
 */
export function whereOf(view: View, nameOf: Called = called): string {
  const parts: string[] = [];
  const known = (list: 'actor' | 'place') => view[list].map((id) => nameOf(list, id)).filter((name) => name !== null);
  const any = (field: string, values: string[]): void => {
    if (values.length) parts.push(`${field}=${values.map(quoted).join(',')}`);
  };
  any('type', view.type);
  any('quad', view.quad);
  any('status', view.status);
  any('country', view.country);
  any('place', known('place'));
  any('party', known('actor'));
  any('party.kind', view.actorkind);
  any('party.country', view.actorcountry);
  any('story', view.story);
  any('source', view.outlet);
  any('tag', view.tag);
  const clock = view.clock === 'happened' ? 'date' : view.clock;
  if (view.from) parts.push(`${clock}>=${view.from}`);
  if (view.to) parts.push(`${clock}<=${view.to}`);
  const [west, south, east, north] = view.box ?? [];
  if (view.box && west! <= east!) parts.push(`lon>=${west} lon<=${east} lat>=${south} lat<=${north}`);
  return parts.join(' ');
}

/** What of the filter has no words there, as a reader calls it. */
export function leftOut(view: View, nameOf: Called = called): string[] {
  const unnamed = (['actor', 'place'] as const).some((list) => view[list].some((id) => nameOf(list, id) === null));
  return [
    ...(unnamed ? ['an actor or place that this page has not seen the name of'] : []),
    ...(view.contested ? ['contested only'] : []),
    ...(view.box && view.box[0] > view.box[2] ? ['the area of the map'] : []),
  ];
}

function quoted(value: string): string {
  return /^[\w:.-]+$/.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`;
}
