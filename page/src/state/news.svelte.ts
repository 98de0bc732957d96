import { alerts } from './alerts.svelte';
import { freshness } from './question.svelte';
import { seen } from './seen.svelte';

/** Hears from the server when something came in or was put right, and has the page asked anew. */
class News {
  waiting = $state(false);
  private known: string | null = null;

  /** Listens until the function that it returns is called. */
  listen(): () => void {
    const stream = new EventSource('api/v1/stream');
    const heard = (message: MessageEvent<string>): void => {
      const what = mark(message.data);
      if (what === null || what === this.known) return;
      const first = this.known === null;
      this.known = what;
      if (first) return;
      if (seen.view.room !== 'now') this.waiting = true;
      // As of an earlier moment nothing new can be seen.
      if (seen.view.asOf === null) freshness.renew();
    };
    stream.addEventListener('hello', heard);
    stream.addEventListener('changed', heard);
    stream.addEventListener('alert', (message: MessageEvent<string>) => {
      alerts.heard(message.data);
      if (seen.view.room === 'watches') freshness.renew();
    });
    return () => stream.close();
  }

  read(): void {
    this.waiting = false;
  }
}

/** What tells one state of the store from another; `null` if the message says nothing. */
function mark(data: string): string | null {
  try {
    const { documents, corrections } = JSON.parse(data) as { documents: number; corrections: number };
    return `${documents}/${corrections}`;
  } catch {
    return null;
  }
}

export const news = new News();
