import type { View } from '../../state/view';

/** The filter of a view in the words that `sitrep export --where` and watches take; what these have no word for is left out. */
export function whereOf(view: View): string {
  const parts: string[] = [];
  const any = (field: string, values: string[]): void => {
    if (values.length) parts.push(`${field}=${values.map(quoted).join(',')}`);
  };
  any('type', view.type);
  any('quad', view.quad);
  any('status', view.status);
  any('country', view.country);
  any('party.kind', view.actorkind);
  any('party.country', view.actorcountry);
  any('story', view.story);
  any('source', view.outlet);
  any('tag', view.tag);
  const clock = view.clock === 'happened' ? 'date' : view.clock;
  if (view.from) parts.push(`${clock}>=${view.from}`);
  if (view.to) parts.push(`${clock}<=${view.to}`);
  return parts.join(' ');
}

function quoted(value: string): string {
  return /^[\w:.-]+$/.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`;
}
