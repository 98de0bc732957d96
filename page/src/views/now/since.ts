/** How far back one may ask what is new; `null` for all. */
export const SINCE: { words: string; days: number | null }[] = [
  { words: 'Day', days: 1 },
  { words: 'Week', days: 7 },
  { words: 'Month', days: 30 },
  { words: 'All', days: null },
];

/** So many days before `moment`; `null` if there is no such moment. */
export function backFrom(moment: string | null, days: number): string | null {
  return moment ? new Date(Date.parse(moment) - days * 86_400_000).toISOString().replace('.000', '') : null;
}
