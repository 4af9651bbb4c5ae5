import { gql } from '../shared/gql';
import { post } from './fetcher';

export const IDE_CALLER = gql`
  query Caller {
    viewer {
      account {
        name
      }
      organisation {
        name
      }
    }
  }
`;

interface Caller {
  viewer: { account: { name: string }; organisation: { name: string } | null };
}

/** In whose name the API is asked; undefined when nobody is signed in. */
export async function whoAsks(): Promise<string | undefined> {
  const { data } = await post({ query: IDE_CALLER });
  if (!data) return undefined;
  const { account, organisation } = (data as unknown as Caller).viewer;
  return organisation ? `${organisation.name} · ${account.name}` : account.name;
}
