import { type Browser, type BrowserContext, type Page, type Request, type Response, chromium } from 'playwright-core';
import { browserLaunchOptions } from '../../../../tools/dev/browser.mjs';
import { address } from '../frame/client';
import { SECRET_WORD } from '../frame/organisation';

export interface Visit {
  /** A phone held upright, or a wide screen. */
  device?: 'phone' | 'wide';
  language?: 'zh' | 'en';
  /** The machine by its name, as passkeys need it. */
  byName?: boolean;
  /** Address of the member who is signed in already; sample members have the sample password. */
  as?: string;
  /** Origins that the page may lead to, beside our own. */
  besides?: readonly string[];
}

const SIZES = { phone: { width: 390, height: 844 }, wide: { width: 1440, height: 900 } };
const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { token userErrors { message } } }';

let browser: Promise<Browser> | undefined;
const contexts: BrowserContext[] = [];
const faults: string[] = [];
const answers: Promise<void>[] = [];

/** Opens a page as somebody on a device; whatever goes wrong behind it fails the test. */
export async function visit(
  path: string,
  { device = 'wide', language = 'zh', byName = false, as, besides = [] }: Visit = {},
): Promise<Page> {
  browser ??= browserLaunchOptions().then((options) => chromium.launch(options));
  const phone = device === 'phone';
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const context = await (
    await browser
  ).newContext({
    baseURL: byName ? named() : address(),
    viewport: SIZES[device],
    isMobile: phone,
    hasTouch: phone,
    locale,
    timezoneId: 'Asia/Shanghai',
  });
  contexts.push(context);
  // a machine that is busy with the other tests is no fault of the page
  context.setDefaultTimeout(30_000);
  watch(context, besides);
  if (as) await signIn(context, as);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** The address with the machine's name in place of its number. */
const named = () => address().replace('127.0.0.1', 'localhost');

/** Another page of the same browser session: a link that opens beside. */
export async function beside(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(path);
  return other;
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const sample = /@(yangguang|hengxin)[.]example$/.exec(email)?.[1];
  const input = sample ? { email, password: 'charter-demo', slug: sample } : { email, password: SECRET_WORD };
  const answer = await context.request.post('/graphql', { data: { query: LOGIN, variables: { input } } });
  const { data } = (await answer.json()) as { data: { login: { token: string | null } } };
  if (!data.login.token) throw new Error(`${email} cannot sign in`);
}

/** Errors on the console of the browser, exceptions, calls to anybody but our own server, and answers that the server broke down. */
function watch(context: BrowserContext, besides: readonly string[]): void {
  context.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));
  context.on('response', (response) => answers.push(noteBreakdown(response)));
  context.on('request', (request) => isForeign(request, besides) && faults.push(`call to another origin: ${request.url()}`));
}

async function noteBreakdown(response: Response): Promise<void> {
  if (!response.url().endsWith('/graphql')) return;
  // a page that is left takes the answers it was waiting for with it
  const body = await response.text().catch(() => '');
  if (body.includes('"code":"INTERNAL"')) faults.push(`the server broke down: ${response.request().postData() ?? ''} ${body}`);
}

function isForeign(request: Request, besides: readonly string[]): boolean {
  const { protocol, origin } = new URL(request.url());
  const own = [address(), named()].map((url) => new URL(url).origin);
  return protocol.startsWith('http') && ![...own, ...besides].includes(origin);
}

afterEach(async () => {
  await Promise.all(answers.splice(0));
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await (await browser)?.close();
});
