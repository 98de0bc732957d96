import { emptyView, fromQuery, toQuery, unfiltered, type ListFilter, type Pane, type View } from './view';

/** The view, kept in step with the address. Every change is a step that the back button undoes, unless it says otherwise. */
class Seen {
  private steps = 0;
  view = $state<View>(typeof location === 'undefined' ? emptyView() : fromQuery(location.search));

  constructor() {
    if (typeof window !== 'undefined') window.addEventListener('popstate', () => {
      this.steps = Math.max(0, this.steps - 1);
      this.view = fromQuery(location.search);
    });
  }

  /** Changes parts of the view. With `replace` the step before is overwritten: for what moves under the hand. */
  go(part: Partial<View>, replace = false): void {
    const next = { ...$state.snapshot(this.view), ...part } as View;
    const address = location.pathname + toQuery(next);
    if (address !== location.pathname + location.search) {
      history[replace ? 'replaceState' : 'pushState'](null, '', address);
      if (!replace) this.steps += 1;
    }
    this.view = next;
  }

  /** Goes a step back; where the page was opened at this very view, closes what lies beside it. */
  back(): void {
    if (this.steps > 0) history.back();
    else this.go({ pane: null });
  }

  /** The address of the view with parts changed: for links. */
  link(part: Partial<View>): string {
    return toQuery({ ...this.view, ...part }) || '?';
  }

  /** Adds a value to a filter, or takes it out. */
  toggle(name: ListFilter, value: string): void {
    const values = this.view[name];
    this.go({ [name]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] });
  }

  /** Lets through only what has `value`. */
  only(name: ListFilter, value: string): void {
    this.go({ [name]: [value] });
  }

  clear(): void {
    this.go(unfiltered($state.snapshot(this.view) as View));
  }

  show(pane: Pane | null): void {
    this.go({ pane });
  }

  /** Leads to words: opens the document at an event, a quote or a stretch (`start-end`, in code points). */
  words(document: string, at: string | null): void {
    this.show({ kind: 'document', id: document, at });
  }
}

export const seen = new Seen();
