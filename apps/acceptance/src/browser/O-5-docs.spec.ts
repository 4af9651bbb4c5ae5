import { readFileSync } from 'node:fs';
import { buildSchema, isIntrospectionType } from 'graphql';
import { recipes } from '@charter/recipe';
import { address, anyone, member } from '../frame/client';
import { contractOf } from '../frame/contract';
import { makeKey } from '../frame/key';
import { seesHeading } from './see';
import { visit } from './visit';

const PATHS = ['/docs/api', '/docs/api/recipes', '/docs/api/reference'];

const html = async (path: string, language: string) => (await fetch(`${address()}${path}?lang=${language}`)).text();
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[sign]};`);

describe('O-5 the documentation of the API', () => {
  it('O-5 names every type and every field of the contract, and every link within a page leads somewhere', async () => {
    const schema = buildSchema(readFileSync(contractOf('core'), 'utf8'));
    const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
    const page = await html('/docs/api/reference', 'en');
    const sections = new Map(page.split('<h3 id="').map((part) => [part.slice(0, part.indexOf('"')), part]));
    const missing = types.flatMap((type) => {
      const section = sections.get(type.name);
      if (section === undefined) return [type.name];
      const fields = 'getFields' in type ? Object.keys(type.getFields()) : [];
      return fields.filter((field) => !section.includes(`<code>${field}</code>`)).map((field) => `${type.name}.${field}`);
    });
    expect(missing).toEqual([]);
    for (const path of PATHS) {
      const text = await html(path, 'zh');
      const anchors = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      expect([...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !anchors.has(id))).toEqual([]);
    }
  });

  it('O-5 is where every failure of a call leads: to what its code means', async () => {
    const { client } = await makeKey(await member('admin@yangguang.example'), ['Customer:read']);
    const failures = [
      ['UNAUTHENTICATED', anyone, '{ requests { nodes { id } } }'],
      ['FORBIDDEN', client, '{ members { nodes { id } } }'],
      ['VALIDATION_FAILED', client, '{ nothing }'],
      ['PARSE_FAILED', client, '{'],
      ['QUERY_TOO_COMPLEX', client, `{ ${Array.from({ length: 31 }, (_each, place) => `a${place}: __typename`).join(' ')} }`],
    ] as const;
    const page = await html('/docs/api', 'en');
    for (const [code, by, query] of failures) {
      const { errors } = await by.send(query);
      expect(errors?.[0]?.extensions).toMatchObject({ code, docs: `/docs/api#${code}` });
      expect(page).toContain(`id="${code}"`);
    }
  });

  it('O-5 holds the recipes as they are carried out, and what is to go with the way out', async () => {
    const page = await html('/docs/api/recipes', 'zh');
    for (const { id, title, steps } of recipes) {
      expect(page).toContain(`<h2 id="${id}">${escaped(title.zh)}</h2>`);
      for (const { document } of steps) expect(page).toContain(escaped(document));
    }
    expect(await html('/docs/api/reference', 'en')).toContain('Use account.locale. Removed after');
  });

  it('O-5 speaks the language of the link or of the browser, runs no script and asks nobody else', async () => {
    for (const path of PATHS) {
      const [zh, en] = [await html(path, 'zh'), await html(path, 'en')];
      expect([zh.includes('lang="zh-CN"'), en.includes('<html lang="en">')]).toEqual([true, true]);
      expect(`${zh}${en}`).not.toMatch(/<script|<link|src=/);
    }
    const asked = await fetch(`${address()}/docs/api`, { headers: { 'accept-language': 'en-GB' } });
    expect(await asked.text()).toContain('Guide to the API');
  });

  it.each([
    ['wide', 'zh', '接口指南'],
    ['phone', 'en', 'Guide to the API'],
  ] as const)('O-5 fits the screen and leads from page to page (%s, %s)', async (device, language, title) => {
    const page = await visit(`/docs/api?lang=${language}`, { device, language });
    await seesHeading(page, title);
    for (const name of language === 'zh' ? ['示例', '参考'] : ['Recipes', 'Reference']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('a[aria-current]', { hasText: name }).waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});
