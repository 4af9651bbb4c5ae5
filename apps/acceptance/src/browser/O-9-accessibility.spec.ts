import { AxeBuilder } from '@axe-core/playwright';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { member } from '../frame/client';
import { present } from '../frame/present';
import { becomes, press } from './see';
import { visit } from './visit';

/** What axe calls serious or critical, each with the first place it was found. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html ?? ''} (${nodes[0]?.failureSummary ?? ''})`);
}

/** Goes to one page after another and collects what would keep somebody out. */
async function barriersOn(page: Page, paths: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await page.locator('h1, #react-admin-title').first().waitFor();
    await becomes(() => page.locator('.MuiSkeleton-root, [aria-busy="true"]').count(), 0);
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
    const barriersHere = await barriers(page);
    if (barriersHere.length > 0) found[path] = barriersHere;
  }
  return found;
}

const PORTAL = ['', '/guide', '/guide/home-repair', '/apply/home-repair', '/track', '/regulation'].map((path) => `/yangguang${path}`);
const CONSOLE = [
  '',
  'requests',
  'requests/create',
  'customers',
  'departments',
  'members',
  'roles',
  'regulation',
  'auditEvents',
  'organisation',
].map((path) => `/console/${path}`);
const ADMIN = { as: 'admin@yangguang.example' } as const;

/** The address of some request in the console. */
async function requestPath(): Promise<string> {
  const admin = await member(ADMIN.as);
  const { requests } = await admin.query<{ requests: { nodes: { id: string }[] } }>('{ requests(first: 1) { nodes { id } } }');
  return `/console/requests/${present(requests.nodes[0], 'request').id}/show`;
}

jest.setTimeout(120_000);

describe('O-9 nobody is kept out', () => {
  it('O-9 the portal on a phone, and large in English', async () => {
    expect(await barriersOn(await visit('/', { device: 'phone' }), ['/', ...PORTAL])).toEqual({});
    const large = PORTAL.map((path) => `${path}?elder=1&lang=en`);
    expect(await barriersOn(await visit('/'), large)).toEqual({});
  });

  it('O-9 sign-in and sign-up', async () => {
    expect(await barriersOn(await visit('/', { device: 'phone' }), ['/console/login', '/console/signup'])).toEqual({});
  });

  it('O-9 the console on a wide screen', async () => {
    expect(await barriersOn(await visit('/', ADMIN), [...CONSOLE, await requestPath()])).toEqual({});
  });

  it('O-9 the console on a phone, in English', async () => {
    const page = await visit('/', { ...ADMIN, device: 'phone', language: 'en' });
    expect(await barriersOn(page, ['/console/', '/console/requests', await requestPath()])).toEqual({});
  });

  it('O-9 the console in the dark', async () => {
    const page = await visit('/console/', ADMIN);
    await press(page, '切换浅色/深色');
    expect(await barriersOn(page, ['/console/', '/console/requests', await requestPath()])).toEqual({});
  });
});
