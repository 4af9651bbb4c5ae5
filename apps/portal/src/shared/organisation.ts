import { createContext, useContext } from 'react';
import { gql } from './api';

/** The organisation whose portal this is. */
export interface Organisation {
  name: string;
  slug: string;
  kind: string;
  phone: string | null;
  hours: string | null;
  regulationTitle: string | null;
  regulationEffectiveFrom: string | null;
}

export const ORGANISATION = gql`
  query PortalOrganisation {
    organisation {
      name
      slug
      kind
      phone
      hours
      regulationTitle
      regulationEffectiveFrom
    }
  }
`;

export const SlugContext = createContext('');
export const OrganisationContext = createContext<Organisation | undefined>(undefined);

export function useSlug(): string {
  return useContext(SlugContext);
}

/** The organisation of the page; pages are shown only once it is known. */
export function useOrganisation(): Organisation {
  const organisation = useContext(OrganisationContext);
  if (!organisation) throw new Error('A page of an organisation was shown outside its portal.');
  return organisation;
}
