import { Problem } from '../api/client';
import { access } from './access.svelte';

/**
 * A question to the server that is asked again when what it depends on changes. The last answer stays until the next one is
 * there, so that nothing flickers. To be made while a component is set up.
 */
export class Question<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(true);

  /** @param put asks, given a signal that says to stop; reads all it depends on before it first waits. `null` asks nothing */
  constructor(put: (signal: AbortSignal) => Promise<T> | null) {
    $effect(() => {
      void freshness.tick;
      const stop = new AbortController();
      const answer = put(stop.signal);
      if (!answer) {
        this.value = null;
        this.busy = false;
        return;
      }
      this.busy = true;
      answer.then(
        (value) => {
          if (stop.signal.aborted) return;
          this.value = value;
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
    });
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
