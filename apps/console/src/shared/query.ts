import { QueryClient } from '@tanstack/react-query';
import { CallError } from './api';

/** One client for the whole console: live updates, forms and lists all refresh through it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => error instanceof CallError && error.code === 'NETWORK' && failures < 2,
    },
  },
});
