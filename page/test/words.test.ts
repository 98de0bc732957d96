import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countries, countryWords } from '../src/domain/countries';
import { positionWords, questionWords, stepWords, type Contested } from '../src/domain/contested';
import { actorWords, leastWords, partyWords, reportsWords } from '../src/domain/event';

it('calls countries as the server does', () => {
  const table = readFileSync(new URL('../../engine/src/main/resources/org/sitrep/engine/knowledge/countries.tsv', import.meta.url), 'utf8');
  const rows = table.split('\n').map((line) => line.split('\t')).filter(([code]) => /^[A-Z]{3}$/.test(code ?? ''));
  expect(rows.length).toBeGreaterThan(200);
  expect(Object.fromEntries(countries())).toEqual(Object.fromEntries(rows.map(([code, , name]) => [code, name])));
  expect(countryWords('XXQ')).toBe('XXQ');
});

it.each([
  [1, 1, '1 report'],
  [1, 0, '1 report, a copy'],
  [3, 3, '3 reports'],
  [3, 2, '3 reports, 1 a copy'],
  [9, 4, '9 reports, 5 copies'],
])('%i reports, %i of them independent', (reports, independent, words) => expect(reportsWords(reports, independent)).toBe(words));

it.each([
  ['Reds', 'armed_group', 'AFG', 'armed group, Afghanistan'],
  ['Daily', 'other', null, ''],
  ['Daily', 'other', 'AFG', 'Afghanistan'],
  ['Ada', 'person', null, 'person'],
  ['Afghanistan', 'state', 'AFG', 'state'],
])('says of %s what it is: %s, %s', (name, kind, country, words) => expect(actorWords({ name, kind, country })).toBe(words));

it('asks who holds an office of a country by its name', () => {
  const asked = (kind: string, question: string) => questionWords({ kind, question } as Contested);
  expect(asked('office', 'who is president (AFG)')).toBe('Who is president of Afghanistan?');
  expect(asked('office', 'who is leader (Taliban)')).toBe('Who is leader of Taliban?');
  expect(asked('control', 'who controls Panjshir')).toBe('Who controls Panjshir?');
});

it.each([
  [24, '24 or more'],
  [51, 'more than 50'],
  [11, 'more than 10'],
  [201, 'more than 200'],
])('puts at least %i as reports do', (low, words) => expect(leastWords(low)).toBe(words));

it('says what a side holds', () => {
  expect(positionWords('191 or more')).toBe('More than 190');
  expect(positionWords('denied: not the governor')).toBe('Not by the governor');
  expect(positionWords('denied at first: not the army')).toBe('Not by the army at first');
  expect(positionWords('it happened')).toBe('It happened');
  expect(stepWords({ lowest: 12, highest: 31, open: true } as never)).toBe('12 to more than 30');
  expect(stepWords({ lowest: 12, highest: 13, open: false } as never)).toBe('12–13');
});

it('begins an unnamed party within a line small, a name never', () => {
  expect(partyWords('A suicide bomber')).toBe('a suicide bomber');
  expect(partyWords('The Reds')).toBe('The Reds');
  expect(partyWords('Anwar')).toBe('Anwar');
});
