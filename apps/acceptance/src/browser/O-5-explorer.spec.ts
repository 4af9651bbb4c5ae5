import { address } from '../frame/client';
import { sees, seesHeading } from './see';
import { visit } from './visit';

describe('O-5 the API explorer', () => {
  it('O-5 opens with examples, asks as the member, and answers in their language', async () => {
    const page = await visit('/graphql/ide', { as: 'desk@yangguang.example' });
    await seesHeading(page, '接口浏览器');
    await sees(page, '阳光社区服务中心 · 陈静');
    const editor = page.locator('.graphiql-query-editor');
    // a tab chosen before the editor is there leaves the first one's text in it
    await editor.getByText('WhoAmI').waitFor();
    await page.getByRole('tab').nth(1).click();
    await editor.getByText('Today').waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window').getByText('待派单').first().waitFor();
  });

  it('O-5 speaks English to those who do, and says that one must sign in', async () => {
    const page = await visit('/graphql/ide', { language: 'en' });
    await seesHeading(page, 'API explorer');
    await page.getByRole('link', { name: /Sign in first/ }).waitFor();
  });

  it('O-5 an operation that is not in the document is named in the answer', async () => {
    const body = JSON.stringify({ query: 'query A { viewer { locale } }', operationName: 'B' });
    const answer = await fetch(`${address()}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors).toEqual([
      expect.objectContaining({ message: 'Unknown operation named "B".', extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    ]);
  });

  it('O-5 the schema can be downloaded by anybody', async () => {
    const answer = await fetch(`${address()}/schema.graphql`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('type Request implements Node');
  });
});
