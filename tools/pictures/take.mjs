/**
 * Takes the pictures of the READMEs from a running Charter with its sample organisations.
 *
 *   node tools/pictures/take.mjs http://127.0.0.1:3000
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserLaunchOptions } from '../dev/browser.mjs';

const LARGEST = 250_000;
const folder = import.meta.dirname;
const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const login = { email: 'admin@yangguang.example', password: 'charter-demo', slug: 'yangguang' };
const words = { zh: { basis: '依据', articles: '条款原文' }, en: { basis: 'Basis', articles: 'Articles' } };

const browser = await chromium.launch(await browserLaunchOptions());
try {
  for (const language of ['zh', 'en']) {
    await consolePictures(language);
    await portalPicture(language);
  }
} finally {
  await browser.close();
}

async function signedIn(options) {
  const context = await browser.newContext({ baseURL: address, timezoneId: 'Asia/Shanghai', ...options });
  const ask = async (query, variables) => (await (await context.request.post('/graphql', { data: { query, variables } })).json()).data;
  await ask('mutation ($input: LoginInput!) { login(input: $input) { token } }', { input: login });
  const { requests } = await ask('{ requests(first: 100) { nodes { id description receiptUrl overdue state { code } } } }');
  const request = requests.nodes.find(({ description, overdue, state }) => description && !overdue && state.code === 'inService');
  return { page: await context.newPage(), context, request };
}

async function consolePictures(language) {
  const { page, context, request } = await signedIn({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    viewport: { width: 1280, height: 800 },
  });
  const { basis, articles } = words[language];
  await page.goto('/console/');
  await page.locator('h2').first().waitFor();
  await keep(page, 'workbench', language);
  // narrow enough that the clocks stand beside the panel, not behind it
  await page.setViewportSize({ width: 1180, height: 800 });
  await page.goto(`/console/requests/${request.id}/show`);
  await page.getByRole('button', { name: basis, exact: true }).last().click();
  await page.getByRole('dialog').getByText(articles).waitFor();
  await keep(page, 'request', language);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/console/regulation');
  await page.getByRole('tab').first().waitFor();
  await page.locator('#root article, #root main p').nth(8).waitFor();
  await keep(page, 'regulation', language);
  await context.close();
}

async function portalPicture(language) {
  const { page, context, request } = await signedIn({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  await page.goto(`${new URL(request.receiptUrl).pathname}?lang=${language}`);
  await page.getByRole('region').first().waitFor();
  await keep(page, 'receipt', language);
  await context.close();
}

async function keep(page, name, language) {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
  await page.waitForTimeout(500);
  const path = join(folder, `${name}.${language}.png`);
  await page.screenshot({ path });
  const { size } = statSync(path);
  console.log(`${path} ${Math.round(size / 1000)} kB`);
  if (size > LARGEST) throw new Error(`${path} is larger than ${LARGEST} bytes`);
}
