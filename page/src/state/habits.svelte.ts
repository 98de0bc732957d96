/** What a reader chose and this browser keeps: theme, times in UTC or local, when they last looked. */
class Habits {
  theme = $state<'auto' | 'light' | 'dark'>(read('theme') === 'light' ? 'light' : read('theme') === 'dark' ? 'dark' : 'auto');
  zone = $state<'utc' | 'local'>(read('zone') === 'local' ? 'local' : 'utc');
  /** Until when everything was seen, by the server's clock; `null` at the first visit. */
  looked = $state<string | null>(read('looked'));
  private system = $state(typeof matchMedia === 'undefined' ? false : matchMedia('(prefers-color-scheme: dark)').matches);

  constructor() {
    if (typeof matchMedia === 'undefined') return;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (change) => (this.system = change.matches));
  }

  get dark(): boolean {
    return this.theme === 'auto' ? this.system : this.theme === 'dark';
  }

  setTheme(theme: 'auto' | 'light' | 'dark'): void {
    this.theme = theme;
    keep('theme', theme);
  }

  setZone(zone: 'utc' | 'local'): void {
    this.zone = zone;
    keep('zone', zone);
  }

  setLooked(moment: string): void {
    this.looked = moment;
    keep('looked', moment);
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`sitrep.${name}`);
  } catch {
    return null;
  }
}

// A browser that keeps nothing loses only convenience.
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`sitrep.${name}`, value);
  } catch {
    return;
  }
}

export const habits = new Habits();
