import type { AuthProvider } from 'react-admin';
import { act, CallError } from './api';
import type { ResourceDescription } from './dataProvider';
import { gql } from './gql';
import { queryClient } from './query';
import { abilityOf, fetchViewer } from './viewer';

export const LOGOUT = gql`
  mutation Logout {
    result: logout {
      userErrors {
        code
        message
        field
      }
    }
  }
`;

/** react-admin's words for an action → ours. */
const ACTIONS: Readonly<Record<string, string>> = { list: 'read', show: 'read', create: 'create', edit: 'update', delete: 'delete' };

/** Sign-in by session cookie; the server decides everything again (O-2, O-4). Who may see a resource is said by its subject. */
export const authProviderFor = (resources: Readonly<Record<string, ResourceDescription>>): AuthProvider => ({
  /** The session was opened by the pages of sign-in; what was on screen before belongs to nobody now. */
  async login() {
    queryClient.clear();
    await fetchViewer();
  },
  async logout() {
    await act(LOGOUT, {}).catch(() => undefined);
    queryClient.clear();
  },
  async checkAuth() {
    try {
      await fetchViewer();
    } catch (error) {
      // Without the network the page stays and its banner says so; being signed out is another matter.
      if (error instanceof CallError && error.code === 'NETWORK') return;
      throw error;
    }
  },
  async checkError(error: unknown) {
    if (error instanceof CallError && error.code === 'UNAUTHENTICATED') throw error;
  },
  async getIdentity() {
    const { account, member } = await fetchViewer();
    return { id: account.id, fullName: member?.name ?? account.name };
  },
  async canAccess({ action, resource }) {
    const ability = abilityOf(await fetchViewer());
    return ability.can(ACTIONS[action] ?? action, resources[resource]?.subject ?? resource);
  },
});
