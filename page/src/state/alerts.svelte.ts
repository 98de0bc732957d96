import type { Shape } from '../api/client';

/** Alerts as they come in while the page is open, the last first. */
class Alerts {
  /** What is shown until somebody puts it away. */
  shown = $state.raw<Shape<'Alert'>[]>([]);
  /** How many came since one last looked at the watches. */
  unread = $state(0);

  heard(data: string): void {
    const alert = parsed(data);
    if (alert === null || this.shown.some((one) => one.number === alert.number)) return;
    this.shown = [alert, ...this.shown].slice(0, MOST);
    this.unread += 1;
  }

  putAway(number: number): void {
    this.shown = this.shown.filter((one) => one.number !== number);
  }

  putAllAway(): void {
    this.shown = [];
  }

  read(): void {
    this.unread = 0;
  }
}

const MOST = 50;

function parsed(data: string): Shape<'Alert'> | null {
  try {
    return JSON.parse(data) as Shape<'Alert'>;
  } catch {
    return null;
  }
}

export const alerts = new Alerts();
