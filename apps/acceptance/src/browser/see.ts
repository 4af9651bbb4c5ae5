import type { Locator, Page } from 'playwright-core';

/** Waits until a text is on the page. */
export async function sees(place: Page | Locator, text: string | RegExp): Promise<void> {
  await place.getByText(text).first().waitFor();
}

/** Waits until a heading is on the page. */
export async function seesHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name }).first().waitFor();
}

/** Presses a button. */
export async function press(place: Page | Locator, name: string | RegExp): Promise<void> {
  await place.getByRole('button', { name, exact: true }).first().click();
}

/** Follows a link. */
export async function follow(place: Page | Locator, name: string | RegExp): Promise<void> {
  await place.getByRole('link', { name }).first().click();
}

/** Types into a field found by its label. */
export async function type(place: Page | Locator, label: string | RegExp, text: string): Promise<void> {
  await place.getByRole('textbox', { name: label }).first().fill(text);
}

/** Chooses from a list that opens. */
export async function choose(place: Page | Locator, label: string | RegExp, option: string | RegExp): Promise<void> {
  const page = 'page' in place ? place.page() : place;
  await place.getByRole('combobox', { name: label }).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Waits until something read from the page is as expected; says what it was when it never is. */
export async function becomes<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (JSON.stringify(value) === JSON.stringify(expected) || Date.now() > end) {
      expect(value).toEqual(expected);
      return;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}
