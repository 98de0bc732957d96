import { SvelteMap } from 'svelte/reactivity';
import type { ListFilter } from './view';

/** Names of ids that were met, for chips: an id alone tells nobody anything. */
class Names {
  private readonly known = new SvelteMap<string, string>();

  of(list: ListFilter, value: string): string | null {
    return this.known.get(`${list} ${value}`) ?? null;
  }

  learn(list: ListFilter, value: string, name: string): void {
    this.known.set(`${list} ${value}`, name);
  }
}

export const names = new Names();
