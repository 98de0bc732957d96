const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY);
}

/** The day with this number, as `2021-08-15`. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** A day for reading: `15 Aug 2021`. */
export function dayWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A stretch of days, saying nothing twice: `15–17 Aug 2021`, `30 Aug – 2 Sep 2021`. */
export function daysWords(from: string | null, to: string | null): string {
  if (!from && !to) return 'undated';
  if (!from) return `until ${dayWords(to!)}`;
  if (!to) return `from ${dayWords(from)}`;
  if (from === to) return dayWords(from);
  const [a, b] = [dayWords(from).split(' '), dayWords(to).split(' ')];
  if (a[2] !== b[2]) return `${a.join(' ')} – ${b.join(' ')}`;
  if (a[1] !== b[1]) return `${a[0]} ${a[1]} – ${b.join(' ')}`;
  return `${a[0]}–${b.join(' ')}`;
}

/** A date in EDTF for reading; what is vague stays so. */
export function edtfWords(date: string | null): string {
  if (!date) return 'undated';
  const [from, to] = date.split('/');
  if (to !== undefined) {
    if (isDay(from) && isDay(to)) return daysWords(from!, to);
    if (from === '' || from === '..') return `until ${edtfWords(to)}`;
    if (to === '' || to === '..') return `from ${edtfWords(from!)}`;
    return `${edtfWords(from!)} – ${edtfWords(to)}`;
  }
  const sure = date.replace(/[~?%]$/, '');
  const about = sure === date ? '' : 'about ';
  if (/^\d{4}-\d{2}-\d{2}T/.test(sure)) return `${about}${dayWords(sure)}, ${sure.slice(11, 16)}`;
  if (isDay(sure)) return about + dayWords(sure);
  const month = /^(\d{4})-(\d{2})(-XX)?$/.exec(sure);
  if (month && MONTHS[Number(month[2]) - 1]) return `${about}${MONTHS[Number(month[2]) - 1]} ${month[1]}`;
  const decade = /^(\d{3})X$/.exec(sure);
  if (decade) return `${about}the ${decade[1]}0s`;
  return about + sure;
}

function isDay(date: string | undefined): boolean {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/** A moment in the reader's choice of zone: `15 Aug 2021, 14:05 UTC`. */
export function momentWords(moment: string, zone: 'utc' | 'local'): string {
  const at = new Date(moment);
  if (zone === 'utc') return `${dayWords(moment)}, ${at.toISOString().slice(11, 16)} UTC`;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
