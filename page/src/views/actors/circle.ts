import type { Shape } from '../../api/client';

/** An actor on the circle; the centre, if there is one, stands in the middle. */
export interface Seat {
  actor: Shape<'Actor'>;
  x: number;
  y: number;
  /** Where its name goes: right of it, left of it, or above. */
  side: 'right' | 'left' | 'above';
}

/** A line between two actors, in both directions together. */
export interface Tie {
  from: Seat;
  to: Seat;
  cooperation: number;
  conflict: number;
}

/** Only the ties between those with a name: "a resident" is somebody else in each story and ties together what has nothing to do with each other. */
export function named(network: Shape<'Network'>): Shape<'Network'> {
  const known = new Set(network.nodes.filter((actor) => actor.named).map((actor) => actor.id));
  return { ...network, nodes: network.nodes.filter((actor) => known.has(actor.id)), edges: network.edges.filter((edge) => known.has(edge.from) && known.has(edge.to)) };
}

/** Actors on a circle and the ties between them. Those with ties sit next to each other where a simple rule can do it. */
export function seated(network: Shape<'Network'>, width: number, height: number, most = 24): { seats: Seat[]; ties: Tie[] } {
  const weight = new Map<string, number>();
  for (const edge of network.edges) for (const end of [edge.from, edge.to]) weight.set(end, (weight.get(end) ?? 0) + edge.events);
  const shown = network.nodes.filter((actor) => weight.has(actor.id)).sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || a.id.localeCompare(b.id)).slice(0, most);
  const around = neighbours(shown.filter((actor) => actor.id !== network.centre), network);
  const seats = new Map<string, Seat>();
  const centre = shown.find((actor) => actor.id === network.centre);
  if (centre) seats.set(centre.id, { actor: centre, x: width / 2, y: height / 2, side: 'above' });
  around.forEach((actor, at) => {
    const angle = -Math.PI / 2 + ((at + 0.5) * 2 * Math.PI) / around.length;
    seats.set(actor.id, { actor, x: width / 2 + Math.cos(angle) * width * (width < 480 ? 0.21 : 0.29), y: height / 2 + Math.sin(angle) * height * 0.42, side: Math.cos(angle) >= 0 ? 'right' : 'left' });
  });
  const ties = new Map<string, Tie>();
  for (const edge of network.edges) {
    const [from, to] = [seats.get(edge.from), seats.get(edge.to)];
    if (!from || !to || from === to) continue;
    const key = [edge.from, edge.to].sort().join(' ');
    const tie = ties.get(key) ?? { from, to, cooperation: 0, conflict: 0 };
    tie.cooperation += edge.cooperation;
    tie.conflict += edge.conflict;
    ties.set(key, tie);
  }
  const tied = new Set([...ties.values()].flatMap((tie) => [tie.from, tie.to]));
  return { seats: [...seats.values()].filter((seat) => tied.has(seat) || seat === seats.get(network.centre ?? '')), ties: [...ties.values()] };
}

/** Next to each one sits whom it has most to do with among those still standing. */
function neighbours(actors: Shape<'Actor'>[], network: Shape<'Network'>): Shape<'Actor'>[] {
  const tie = new Map<string, number>();
  for (const edge of network.edges) for (const key of [`${edge.from} ${edge.to}`, `${edge.to} ${edge.from}`]) tie.set(key, (tie.get(key) ?? 0) + edge.events);
  const standing = [...actors];
  const seatedActors: Shape<'Actor'>[] = [];
  let last = standing.shift();
  while (last) {
    seatedActors.push(last);
    const before = last;
    const next = standing.reduce((best, actor, at) => ((tie.get(`${before.id} ${actor.id}`) ?? 0) > (tie.get(`${before.id} ${standing[best]?.id}`) ?? 0) ? at : best), 0);
    [last] = standing.splice(next, 1);
  }
  return seatedActors;
}
