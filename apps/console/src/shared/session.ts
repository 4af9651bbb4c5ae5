import { act } from './api';
import { gql } from './gql';
import type { OrganisationRef } from './viewer';

export const SESSION_SWITCH = gql`
  mutation SessionSwitch($input: SessionSwitchInput!) {
    result: sessionSwitch(input: $input) {
      token
      userErrors {
        code
        message
        field
      }
    }
  }
`;

/** Enters another organisation of the account (O-2); everything on screen belongs to the old one, so the page starts anew. */
export async function enter(organisation: OrganisationRef): Promise<void> {
  await act(SESSION_SWITCH, { organisationId: organisation.id });
  window.location.assign('/console/');
}
