// Measures the page against a server that runs, and prints a table: SITREP_BROWSER=$(command -v chromium) node browser/figures.mjs http://localhost:7878/ [RUNS]
// Median of RUNS (5) by the browser's own clock. First and largest paint as the browser states them, with nothing in its cache; an interaction lasts from the event of the
// mouse or key to the frame in which what was asked for is on the page, frames are those while the pointer moves.
import { chromium } from 'playwright-core';

const [address, runs = '5'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.SITREP_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const at = (all, share) => all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const seconds = (ms) => (ms === undefined || Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(2)} s`);

async function opened(query) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.largest = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.largest = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    // The time of the last event of mouse or key, and what is waited for after it.
    for (const kind of ['pointerdown', 'pointerup', 'keydown', 'input', 'change', 'click']) addEventListener(kind, (event) => (window.acted = event.timeStamp), true);
    window.shown = (test) => new Promise((done, failed) => {
      const look = () => {
        const lasted = performance.now() - window.acted;
        if (test()) requestAnimationFrame(() => done(performance.now() - window.acted));
        else if (lasted > 30_000) failed(new Error('nothing in 30 seconds'));
        else setTimeout(look, 4);
      };
      look();
    });
    window.frames = (ms) => new Promise((done) => {
      const all = [];
      const begin = performance.now();
      let last = begin;
      const frame = (now) => {
        all.push(now - last);
        last = now;
        if (now - begin < ms) requestAnimationFrame(frame);
        else done(all.slice(1));
      };
      requestAnimationFrame(frame);
    });
  });
  await page.goto(address + query, { waitUntil: 'commit' });
  return { context, page };
}

async function settled(page) {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => document.querySelector('main h1, main h2') && !document.querySelector('.wait'), null, { timeout: 60_000 });
}

console.log('| room | first paint | largest paint | everything there |\n| --- | --- | --- | --- |');
for (const [room, query] of [['Now', ''], ['Map', '?room=map'], ['Timeline', '?room=timeline'], ['Stories', '?room=stories'], ['Contested', '?room=contested'], ['Actors', '?room=actors'], ['Search', '?room=search&q=said']]) {
  const all = [];
  for (let run = 0; run < Number(runs); run++) {
    const { context, page } = await opened(query);
    await settled(page);
    const there = await page.evaluate(() => performance.now());
    await page.waitForTimeout(300);
    all.push(await page.evaluate((there) => ({ first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime, largest: window.largest, there }), there));
    await context.close();
  }
  console.log(`| ${room} | ${['first', 'largest', 'there'].map((one) => seconds(median(all.map((each) => each[one])))).join(' | ')} |`);
}

/** Does something and waits in the page until what `test` looks for is there. */
const STEPS = {
  'an event opened, until all who tell it are there': ['?room=timeline', async (page) => {
    await page.locator('main article.row button.type').first().click();
    return page.evaluate(() => window.shown(() => document.querySelector('aside ol li')));
  }],
  'from there to its words in the report': ['?room=timeline', async (page) => {
    await page.locator('main article.row button.type').first().click();
    await page.locator('aside ol li button').first().click();
    return page.evaluate(() => window.shown(() => document.querySelector('aside .pointed')));
  }],
  'a story opened': ['?room=stories', async (page) => {
    await page.locator('main li h2 button').first().click();
    return page.evaluate(() => window.shown(() => document.querySelector('main article.row')));
  }],
  'the timeline brushed, until the list is narrowed': ['?room=timeline', async (page) => {
    const box = await page.locator('main canvas').first().boundingBox();
    const before = await page.locator('main .total').first().innerText();
    await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + 24, { steps: 4 });
    await page.mouse.up();
    return page.evaluate((before) => window.shown(() => document.querySelector('main .total') && document.querySelector('main .total').innerText !== before), before);
  }],
  'a class filtered on the map, until map and timeline are drawn': ['?room=map', async (page) => {
    const label = () => page.locator('[role=img][aria-label^="Map of"]').getAttribute('aria-label');
    const before = await label();
    await page.getByRole('button', { name: 'Material conflict' }).click();
    return page.evaluate((before) => window.shown(() => document.querySelector('[role=img][aria-label^="Map of"]').getAttribute('aria-label') !== before), before);
  }],
  'filters opened, until they are counted': ['?room=timeline', async (page) => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    return page.evaluate(() => window.shown(() => document.querySelector('#facets .field label')));
  }],
  'the slider moved, until the list is as of then (0.16 s of it waits for the hand)': ['?room=timeline', async (page) => {
    const before = await page.locator('main .total').first().innerText();
    const slider = page.getByRole('slider', { name: 'As known' });
    const [min, max] = [Number(await slider.getAttribute('min')), Number(await slider.getAttribute('max'))];
    await slider.fill(String(Math.round((min + max) / 2)));
    return page.evaluate((before) => window.shown(() => document.querySelector('main .total') && document.querySelector('main .total').innerText !== before), before);
  }],
  'two words searched for': ['?room=timeline', async (page) => {
    // Two words that some report has.
    const words = (await page.locator('main article.row button span').first().innerText()).match(/\p{L}{4,}/gu).slice(0, 2).join(' ');
    await page.locator('#words').fill(words);
    await page.locator('#words').press('Enter');
    return page.evaluate(() => window.shown(() => document.querySelector('main mark')));
  }],
  'an actor opened': ['?room=actors', async (page) => {
    await page.locator('main li button').nth(1).click();
    return page.evaluate(() => window.shown(() => document.querySelector('.dossier h1')));
  }],
};
console.log('\n| interaction | median | most |\n| --- | --- | --- |');
for (const [what, [query, step]] of Object.entries(STEPS)) {
  const all = [];
  let failure = null;
  for (let run = 0; run < Number(runs) && !failure; run++) {
    const { context, page } = await opened(query);
    page.setDefaultTimeout(30_000);
    try {
      await settled(page);
      await page.waitForTimeout(500);
      all.push(await step(page));
    } catch (wrong) {
      failure = String(wrong).split('\n')[0];
    }
    await context.close();
  }
  console.log(`| ${what} | ${failure ? `not measured: ${failure} | ` : `${seconds(median(all))} | ${seconds(Math.max(...all))}`} |`);
}

console.log('\n| while the pointer moves | frames, 50th / 95th of 100 / longest |\n| --- | --- |');
for (const [what, query, selector, drag] of [['map dragged', '?room=map', 'main .map canvas', true], ['map zoomed by the wheel', '?room=map', 'main .map canvas', 'wheel'], ['pointer over the timeline', '?room=timeline', 'main canvas', false], ['timeline brushed', '?room=timeline', 'main canvas', true]]) {
  const { context, page } = await opened(query);
  await settled(page);
  await page.waitForTimeout(1500);
  const box = await page.locator(selector).first().boundingBox();
  const counting = page.evaluate(() => window.frames(2000));
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 60)];
  await page.mouse.move(x, y);
  if (drag === true) await page.mouse.down();
  for (let step = 0; step < 100; step++) {
    if (drag === 'wheel') await page.mouse.wheel(0, step % 20 < 10 ? -60 : 60);
    else await page.mouse.move(x + 150 * Math.sin(step / 8), y + (drag && query.includes('map') ? 60 * Math.cos(step / 8) : 0));
    await page.waitForTimeout(12);
  }
  const frames = await counting;
  if (drag === true) await page.mouse.up();
  console.log(`| ${what} | ${[0.5, 0.95, 1].map((share) => `${at(frames, share).toFixed(1)}`).join(' / ')} ms |`);
  await context.close();
}
await browser.close();
