import { Client } from './client';
import { codeIn, mailTo } from './mail';
import { type Organisation, signUp } from './organisation';
import { present } from './present';
import { command } from './server';

/** Somebody with an organisation of their own who operates the platform as well. */
export interface PlatformOperator {
  home: Organisation;
  client: Client;
  /** The public id of an organisation. */
  idOf(organisation: Organisation): Promise<string>;
  end(): Promise<unknown>;
}

export async function platformOperator(): Promise<PlatformOperator> {
  const home = await signUp();
  await home.admin.done('emailConfirm', { code: codeIn(await mailTo(home.email, 'account.confirm')) }, 'done');
  expect((await command(['operator', 'add', home.email])).code).toBe(0);
  const client = new Client('platform', home.admin.headers);
  return {
    home,
    client,
    idOf: async ({ slug }) => {
      const { tenants } = await client.query<{ tenants: { nodes: { id: string }[] } }>(
        'query ($search: String) { tenants(search: $search) { nodes { id } } }',
        { search: slug },
      );
      return present(tenants.nodes[0], slug).id;
    },
    end: () => command(['operator', 'remove', home.email]),
  };
}
