/** Whether the tour was asked for: by the button, or by an address with `tour` in it, as `sitrep demo` opens it. */
class Tour {
  asked = $state(typeof location !== 'undefined' && new URLSearchParams(location.search).has('tour'));
}

export const tour = new Tour();
