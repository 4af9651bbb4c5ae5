import { useSyncExternalStore } from 'react';

let reachable = true;
const listeners = new Set<() => void>();

/** Whether the last call reached the server. */
export const connection = {
  get: () => reachable,
  set(next: boolean): void {
    if (next === reachable) return;
    reachable = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

// Without a network nothing is even tried, so no failed call would tell.
if (typeof window !== 'undefined') window.addEventListener('offline', () => connection.set(false));

export function useReachable(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.get);
}
