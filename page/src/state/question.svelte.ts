import { address, Problem, read, type Answer, type Asked } from '../api/client';
import { access } from './access.svelte';

/**
 * A question to the server that is asked again when what it depends on changes. The last answer stays until the next one is
 * there, so that nothing flickers. To be made while a component is set up.
 */
export class Question<P extends Asked> {
  value = $state.raw<Answer<P> | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(true);

  /**
   * @param path which question
   * @param query what stands behind its question mark, or `null` to ask nothing; what is `null` in it is left out
   * @param parts what stands in the path
   */
  constructor(path: P, query: () => Record<string, unknown> | null, parts: () => Record<string, string> = () => ({})) {
    // Only another address is another question, however often the view changes around it.
    const asked = $derived.by(() => {
      const behind = query();
      return behind === null ? null : address(path, parts(), behind);
    });
    $effect(() => {
      void freshness.tick;
      return this.put(asked);
    });
  }

  /** Asks; what it returns gives up waiting. */
  private put(asked: string | null): (() => void) | undefined {
    if (asked === null) {
      this.value = null;
      this.busy = false;
      return undefined;
    }
    const stop = new AbortController();
    this.busy = true;
    read(asked, stop.signal).then(
      (value) => {
        if (stop.signal.aborted) return;
        this.value = value as Answer<P>;
        this.problem = null;
        this.busy = false;
      },
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        this.problem = failure instanceof Problem ? failure : new Problem('SIT-0692', 'The page could not show this', String(failure), 'Load the page again', 0);
        this.busy = false;
        if (this.problem.status === 401) access.lost();
      },
    );
    return () => stop.abort();
  }
}

/** Moves on when what was answered may be out of date: something new came in, or was put right. */
class Freshness {
  tick = $state(0);

  /** Asks everything again that is on the page. */
  renew(): void {
    this.tick += 1;
  }
}

export const freshness = new Freshness();
