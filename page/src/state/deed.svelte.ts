import { Problem } from '../api/client';
import { freshness } from './question.svelte';

/** Something that is changed on the server: whether it is under way, and why it was refused. */
export class Deed {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** Does it and has the page asked anew; `null` if it was refused. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    this.busy = true;
    try {
      const done = await work();
      this.problem = null;
      freshness.renew();
      return done;
    } catch (failure) {
      this.problem = failure instanceof Problem ? failure : new Problem('SIT-0692', 'The page could not do this', String(failure), 'Load the page again', 0);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
