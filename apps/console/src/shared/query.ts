import { QueryClient } from '@tanstack/react-query';
import { CallError } from './api';

/**
 * One client for the whole console: live updates, forms and lists all refresh through it. Nothing is fresh by default, for
 * react-admin fills the page of one record from the list it came from, which knows only half of it.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => error instanceof CallError && error.code === 'NETWORK' && failures < 2,
    },
  },
});
