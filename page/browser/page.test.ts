import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demo, type Served } from './demo';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = 'target/screenshots';

let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  served = await demo();
  browser = await chromium.launch({ executablePath: process.env.SITREP_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** Opens a page that notes all that must not happen. */
async function open(query = '', options: { width?: number; height?: number; dark?: boolean } = {}): Promise<void> {
  // The script of axe is put in by the test; the policy of the page would rightly refuse it.
  context = await browser.newContext({ viewport: { width: options.width ?? 1440, height: options.height ?? 900 }, colorScheme: options.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => { if (!request.url().startsWith(served.address) && !request.url().startsWith('data:')) complaints.push(`outside: ${request.url()}`); });
  page.on('response', (response) => { if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`); });
  await page.goto(served.address + query);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
}

beforeEach(() => {
  complaints = [];
});

afterEach(async () => {
  await context?.close();
  expect(complaints).toEqual([]);
});

/** Serious findings of axe, in words. */
async function findings(): Promise<string[]> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { impact: string; id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe;
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 220)}`));
  });
}

const shot = (name: string) => page.screenshot({ path: `${SHOTS}/${name}.png` });
const query = () => new URL(page.url()).searchParams;

describe('the rooms', () => {
  it('Now tells what is new, with map and timeline beside it', async () => {
    await open();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /new events/ }).waitFor();
    await page.getByRole('img', { name: /^Map of \d+ events/ }).waitFor();
    await page.getByRole('img', { name: /^Timeline of \d+ events/ }).waitFor();
    await page.getByRole('heading', { name: 'Tolls that moved' }).waitFor();
    await shot('now');
  });

  it.each(['map', 'timeline', 'stories', 'contested', 'actors', 'sources', 'corrections', 'watches', 'access'])('%s opens from the navigation, and back leads back', async (room) => {
    await open();
    await page.getByRole('navigation').getByRole('link', { name: new RegExp(room, 'i') }).click();
    await page.waitForFunction((name) => location.search.includes(`room=${name}`), room);
    await page.locator('main h1, main h2').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await shot(room);
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('room='));
  });
});

describe('the map', () => {
  /** What is on the canvas, as one number. */
  const drawn = () => page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('main .map canvas')!;
    const pixels = new Uint32Array(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    return { sum: pixels.reduce((sum, pixel) => (Math.imul(sum, 31) + pixel) | 0, 7), colours: new Set(pixels).size };
  });

  it('shows land, and is drawn anew when it is moved or filtered', async () => {
    await open('?room=map');
    await page.waitForFunction(() => new Set(new Uint32Array(document.querySelector<HTMLCanvasElement>('main .map canvas')?.getContext('2d')?.getImageData(0, 0, 900, 500).data.buffer ?? new ArrayBuffer(0))).size > 40);
    const before = await drawn();
    await page.getByRole('button', { name: 'Closer' }).click();
    await page.waitForTimeout(300);
    const closer = await drawn();
    expect(closer.sum).not.toBe(before.sum);
    await page.locator('main ul button[data-row]').first().click();
    await page.waitForFunction(() => location.search.includes('place='));
    await page.waitForTimeout(600);
    expect((await drawn()).sum).not.toBe(closer.sum);
  });
});

describe('from a cell to its words', () => {
  it('one click on the words of a contested claim opens the report there, and back leads back', async () => {
    await open('?room=contested');
    const words = page.locator('main article section button').first();
    const text = (await words.innerText()).replace(/[“”]/g, '').slice(0, 25);
    await words.click();
    const report = page.getByRole('complementary', { name: 'Report' });
    await report.locator('.pointed').first().waitFor();
    expect((await report.locator('.pointed').allInnerTexts()).join('')).toContain(text.slice(0, 12));
    await shot('reader');
    await page.getByRole('button', { name: '← Back' }).click();
    await report.waitFor({ state: 'detached' });
    expect(query().get('room')).toBe('contested');
  });

  it('an event in the report says why it has its code: rule, file and line', async () => {
    await open('?room=contested');
    await page.locator('main article section button').first().click();
    const report = page.getByRole('complementary', { name: 'Report' });
    await report.locator('.text .event').first().click();
    await report.getByRole('region', { name: 'Why' }).waitFor();
    expect(await report.getByRole('region', { name: 'Why' }).innerText()).toMatch(/rules\/event\/\S+:\d+/);
    expect(await report.locator('.pointed').count()).toBeGreaterThan(0);
    await shot('why');
  });

  it('an event beside the room shows all who tell it', async () => {
    await open('?room=timeline');
    await page.locator('main article.row button.type').first().click();
    const event = page.getByRole('complementary', { name: 'Event' });
    await event.getByRole('heading', { name: 'Who tells it' }).waitFor();
    await shot('event');
    await page.keyboard.press('Escape');
    await event.waitFor({ state: 'detached' });
  });
});

describe('the address is the whole view', () => {
  it('a filter, a brush and a moment are in it, and opening it again shows the same', async () => {
    await open('?room=map');
    await page.getByRole('button', { name: 'Material conflict' }).click();
    const chart = page.getByRole('img', { name: /^Timeline of/ }).locator('canvas');
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 24, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => location.search.includes('from='));
    expect(query().getAll('quad')).toEqual(['4']);
    const chips = await page.getByRole('list', { name: 'Filters' }).innerText();
    const address = page.url();
    await context.close();
    await open(address.slice(served.address.length));
    await page.waitForFunction((words) => document.querySelector('[aria-label=Filters]')?.textContent !== '' && words !== '', chips);
    expect(await page.getByRole('list', { name: 'Filters' }).innerText()).toBe(chips);
  });

  it('what actors are and where they are from filter, and what is counted comes through', async () => {
    await open('?room=timeline');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const filters = page.getByRole('region', { name: 'Filters' });
    const kind = filters.getByRole('group', { name: 'What they are' }).locator('label').filter({ hasText: /^armed group/ });
    const counted = await kind.locator('i').innerText();
    await kind.getByRole('checkbox').check();
    await page.waitForFunction((count) => document.querySelector('main .total')?.textContent?.startsWith(`${count} event`), counted);
    expect(query().getAll('actorkind')).toEqual(['armed_group']);
    await filters.getByRole('group', { name: 'Where they are from' }).locator('label').filter({ hasText: 'Afghanistan' }).getByRole('checkbox').check();
    await page.waitForFunction(() => location.search.includes('actorcountry=AFG'));
    await shot('filters');
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await filters.waitFor({ state: 'detached' });
    expect(await page.getByRole('list', { name: 'Filters' }).innerText()).toContain('by or against Afghanistan');
  });

  it('the slider puts the page back to what was known on a day', async () => {
    await open('?since=1970-01-01');
    const title = page.locator('main h1').filter({ hasText: /from \d+ reports/ });
    const reports = async () => Number(/from (\d+) reports?/.exec(await title.innerText())?.[1]);
    await title.waitFor();
    const now = await reports();
    const slider = page.getByRole('slider', { name: 'As known' });
    await slider.fill(String(Math.round((Number(await slider.getAttribute('min')) + Number(await slider.getAttribute('max'))) / 2)));
    await page.waitForFunction(() => location.search.includes('asOf='));
    await page.waitForFunction((before) => { const seen = /from (\d+) report/.exec(document.querySelector('main h1')?.textContent ?? ''); return seen !== null && Number(seen[1]) < before; }, now);
    expect(await reports()).toBeLessThan(now);
    await shot('as-of');
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.waitForFunction(() => !location.search.includes('asOf='));
  });
});

describe('finding and putting right', () => {
  it('search finds words, marks them, and leads to the report', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('airport');
    await page.keyboard.press('Enter');
    await page.locator('main mark').first().waitFor();
    expect((await page.locator('main mark').first().innerText()).toLowerCase()).toContain('airport');
    await shot('search');
    await page.locator('main li h2 button').first().click();
    await page.getByRole('complementary', { name: 'Report' }).waitFor();
  });

  it('an analyst rejects an event, sees it signed, and takes it back', async () => {
    await open('?room=contested');
    await page.locator('main article section button').first().click();
    const report = page.getByRole('complementary', { name: 'Report' });
    await report.locator('.text .event').first().click();
    await report.getByRole('button', { name: 'Note' }).click();
    await report.getByRole('textbox').fill('seen by the browser test');
    await report.getByRole('button', { name: 'Sign and keep' }).click();
    await page.goto(`${served.address}?room=corrections`);
    const entry = page.locator('main li').filter({ hasText: 'seen by the browser test' }).first();
    await entry.waitFor();
    await shot('corrections-made');
    await entry.getByRole('button', { name: 'Undo' }).click();
    await page.locator('main li.withdrawn').filter({ hasText: 'seen by the browser test' }).first().waitFor();
  });

  it('a watch is made about what is filtered, and removed', async () => {
    await open('?room=watches&type=ASSAULT');
    await page.getByLabel('Name').fill('browser-test');
    expect(await page.locator('form[aria-labelledby=new-watch] label.wide input').inputValue()).toBe('type=ASSAULT');
    await page.getByLabel('Webhook').fill('https://desk.example/hook');
    await page.getByRole('button', { name: 'Keep this watch' }).click();
    const watch = page.locator('main li').filter({ hasText: 'browser-test' });
    await watch.waitFor();
    await shot('watch-made');
    // The key that the webhook is signed with is shown this once.
    expect((await page.locator('.made code').innerText()).length).toBeGreaterThan(20);
    await watch.getByRole('button', { name: 'Remove' }).click();
    await watch.getByRole('button', { name: 'Keep' }).click();
    await watch.getByRole('button', { name: 'Remove' }).click();
    await watch.getByRole('button', { name: 'Remove for good' }).click();
    await watch.waitFor({ state: 'detached' });
  });

  it('two stories are put together, and apart again by undo', async () => {
    await open('?room=stories');
    const stories = page.locator('main li h2 button');
    await stories.first().waitFor();
    const before = await stories.count();
    await stories.first().click();
    const right = page.getByRole('region', { name: 'Put right' });
    await right.getByRole('button', { name: 'Same story as another' }).click();
    const other = await right.getByRole('combobox').locator('option:not([disabled])').first().getAttribute('value');
    await right.getByRole('combobox').selectOption(other!);
    await right.getByRole('button', { name: 'Put together' }).click();
    await right.getByRole('button', { name: 'Undo' }).waitFor();
    await shot('story-merged');
    await page.getByRole('button', { name: '← All stories' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('main li h2 button').length === count, before - 1);
    await page.goto(`${served.address}?room=corrections`);
    // Others may be withdrawn already: this one is when it is answered.
    const undo = page.locator('main li:not(.withdrawn)').filter({ hasText: /stor/i }).getByRole('button', { name: 'Undo' }).first();
    await undo.waitFor();
    await Promise.all([page.waitForResponse((response) => response.request().method() !== 'GET' && /corrections/.test(response.url())), undo.click()]);
    await page.goto(`${served.address}?room=stories`);
    await page.waitForFunction((count) => document.querySelectorAll('main li h2 button').length === count, before);
  });

  it('reports are set apart as a story of their own, and taken back', async () => {
    await open('?room=stories');
    const stories = page.locator('main li h2 button');
    await stories.first().waitFor();
    const before = await stories.count();
    await stories.nth(1).click();
    const right = page.getByRole('region', { name: 'Put right' });
    await right.getByRole('button', { name: 'Set reports apart' }).click();
    await page.getByRole('checkbox', { name: /^Set apart/ }).last().check();
    await right.getByRole('button', { name: 'Set 1 apart' }).click();
    await page.getByRole('checkbox').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '← All stories' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('main li h2 button').length === count, before + 1);
    await page.goto(`${served.address}?room=corrections`);
    await page.locator('main li:not(.withdrawn)').filter({ hasText: /stor/i }).getByRole('button', { name: 'Undo' }).first().click();
    await page.goto(`${served.address}?room=stories`);
    await page.waitForFunction((count) => document.querySelectorAll('main li h2 button').length === count, before);
  });

  it('a report is proven, and one that was changed falls', async () => {
    await open('?room=watches');
    const bytes = await page.evaluate(async () => (await fetch('api/v1/report?format=md')).text());
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ name: 'situation.md', mimeType: 'text/markdown', buffer: Buffer.from(bytes) });
    await page.getByText('situation.md stands.').waitFor();
    await shot('report-proven');
    await file.setInputFiles({ name: 'changed.md', mimeType: 'text/markdown', buffer: Buffer.from(bytes.replace('Kabul', 'Paris')) });
    await page.getByText('changed.md does not stand.').waitFor();
    expect(await page.locator('.proof li').first().innerText()).toMatch(/changed|stand/);
  });

  it('an alert shows as it comes in, and leads to its words', async () => {
    await open('?room=contested');
    const made = await page.evaluate(async () => {
      const me = (await (await fetch('api/v1/me')).json()) as { csrf: string };
      const body = JSON.stringify({ name: 'browser-alerts', on: 'change', where: '', since: '1970-01-01T00:00:00Z', channels: [] });
      return (await fetch('api/v1/watches', { method: 'POST', body, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': me.csrf } })).status;
    });
    expect(made).toBe(201);
    const alerts = page.getByRole('region', { name: 'Alerts' });
    await alerts.getByRole('article').first().waitFor({ timeout: 90_000 });
    await shot('alerts');
    await alerts.getByRole('button', { name: /^“|Show these words/ }).first().click();
    await page.getByRole('complementary', { name: 'Report' }).locator('.pointed').first().waitFor();
    await alerts.getByRole('button', { name: 'Put all away' }).click();
    await alerts.getByRole('article').first().waitFor({ state: 'detached' });
    await page.evaluate(async () => {
      const me = (await (await fetch('api/v1/me')).json()) as { csrf: string };
      await fetch('api/v1/watches/browser-alerts', { method: 'DELETE', headers: { 'X-CSRF-Token': me.csrf } });
    });
  }, 120_000);

  it('a dossier has offices, network and events', async () => {
    await open('?room=actors');
    await page.locator('main li button').first().click();
    await page.getByRole('heading', { name: 'Network' }).waitFor();
    await page.getByRole('region', { name: 'Events' }).waitFor();
    await shot('dossier');
  });

  it('the tour has six steps', async () => {
    await open('?tour');
    for (let step = 1; step < 6; step++) {
      await page.getByText(`${step} of 6`).waitFor();
      await page.getByRole('region', { name: 'Tour' }).getByRole('button', { name: 'Next' }).click();
    }
    await page.getByText('6 of 6').waitFor();
    await shot('tour');
    await page.getByRole('button', { name: 'Done' }).click();
  });
});

describe('for everybody', () => {
  const ROOMS = ['', '?room=map', '?room=timeline', '?room=stories', '?room=contested', '?room=actors', '?room=sources', '?room=search&q=airport', '?room=corrections', '?room=watches', '?room=access'];

  it.each(ROOMS)('axe has no serious finding at “%s”, light and dark', async (room) => {
    await open(room);
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: 'Dark colours' }).click();
    expect(await findings()).toEqual([]);
  });

  it.each(['?room=stories', '?room=actors'])('nor at “%s” with one of them opened, light and dark', async (room) => {
    await open(room);
    await page.locator('main li button').first().click();
    await page.getByRole('region', { name: 'Events' }).first().waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: 'Dark colours' }).click();
    expect(await findings()).toEqual([]);
  });

  it('nor in a report with its reasons beside it', async () => {
    await open('?room=contested');
    await page.locator('main article section button').first().click();
    await page.getByRole('complementary', { name: 'Report' }).locator('.text .event').first().click();
    await page.getByRole('region', { name: 'Why' }).waitFor();
    expect(await findings()).toEqual([]);
  });

  it.each(['now', 'contested', 'timeline', 'map', 'actors', 'stories', 'sources', 'watches', 'access', 'corrections'])('%s fits a narrow screen', async (room) => {
    await open(room === 'now' ? '' : `?room=${room}`, { width: 390, height: 844 });
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await shot(`narrow-${room}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('keys lead through a list and into an event', async () => {
    await open('?room=timeline');
    await page.locator('main article.row').nth(2).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('type');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Event' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.waitForFunction(() => location.search.includes('room=map'));
  });

  it('dark colours', async () => {
    await open('', { dark: true });
    await page.getByRole('img', { name: /^Map of \d+ events/ }).waitFor();
    await shot('now-dark');
  });
});

// Comes last: with the first user everybody has to log in.
describe('access', () => {
  it('the first user locks the door, logs in, makes a key and finds it all in the log', async () => {
    await open('?room=access');
    const users = page.getByRole('form', { name: 'New user' });
    await users.getByLabel('Name').fill('ada');
    await users.getByLabel('Role').selectOption('admin');
    await users.getByLabel(/Password/).fill('correct horse 7');
    const asked: string[] = [];
    page.on('request', (request) => { if (request.url().endsWith('/api/v1/me')) asked.push(request.url()); });
    await users.getByRole('button', { name: 'Add user' }).click();
    // What was on its way while the door was locked is refused; that is as it should be.
    await page.getByRole('button', { name: /log in/i }).waitFor();
    complaints = complaints.filter((complaint) => !/401/.test(complaint));
    // However many questions are refused at once, who is asking is asked once.
    expect(asked).toHaveLength(1);
    await page.getByLabel('Name').fill('ada');
    await page.getByLabel('Password').fill('correct horse 7');
    await page.getByRole('button', { name: /log in/i }).click();
    const keys = page.getByRole('form', { name: 'New key' });
    await keys.getByLabel('What for').fill('nightly export');
    await keys.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText('it is shown this once').waitFor();
    expect(await page.locator('.made code').innerText()).toMatch(/^sitrep_/);
    const log = page.getByRole('region', { name: 'Log' });
    for (const deed of ['user-add', 'token-add', 'login']) await log.getByRole('cell', { name: deed, exact: true }).first().waitFor();
    await shot('access-users');
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: 'Withdraw nightly export' }).click();
    await page.getByRole('cell', { name: 'nightly export', exact: true }).waitFor({ state: 'detached' });
    complaints = complaints.filter((complaint) => !/401/.test(complaint));
  });
});
