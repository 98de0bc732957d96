import { expect, it } from 'vitest';
import { daysWords, edtfWords, momentWords } from '../src/domain/days';
import { rangeWords, versionRange } from '../src/domain/event';

it.each([
  ['2021-08-15', '15 Aug 2021'],
  ['2021-08-13/2021-08-15', '13–15 Aug 2021'],
  ['2021-08', 'Aug 2021'],
  ['2021-08-XX', 'Aug 2021'],
  ['199X', 'the 1990s'],
  ['2021-08-15~', 'about 15 Aug 2021'],
  ['2021-08-15/..', 'from 15 Aug 2021'],
  ['XXXX-WXX-2', 'XXXX-WXX-2'],
  [null, 'undated'],
])('reads the date %s as %s', (date, words) => expect(edtfWords(date)).toBe(words));

it('says nothing twice in a stretch of days', () => {
  expect(daysWords('2021-08-30', '2021-09-02')).toBe('30 Aug – 2 Sep 2021');
  expect(daysWords('2020-12-30', '2021-01-02')).toBe('30 Dec 2020 – 2 Jan 2021');
  expect(daysWords(null, '2021-01-02')).toBe('until 2 Jan 2021');
});

it('tells moments in UTC unless asked otherwise', () => expect(momentWords('2021-08-15T14:05:00Z', 'utc')).toBe('15 Aug 2021, 14:05 UTC'));

it.each([
  [[4, null], '4 or more'],
  [[10, 13], '10–13'],
  [[7, 7], '7'],
  [[null, 5], 'up to 5'],
  [null, null],
] as const)('reads the range %j as %s', (range, words) => expect(rangeWords(range as never)).toBe(words));

it('reads ranges as versions write them', () => expect(versionRange('60/..')).toBe('60 or more'));
