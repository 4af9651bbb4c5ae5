import { useEffect } from 'react';
import { useNotify } from 'react-admin';
import { useText } from './language';
import { follow } from './live';
import { queryClient } from './query';
import { words } from './messages';

/** Queries that a change of a topic makes stale, by the first part of the topic. */
const STALE: Readonly<Record<string, readonly string[]>> = {
  request: ['requests', 'workbench'],
  customer: ['customers'],
  regulation: ['regulation', 'workbench', 'serviceItems'],
  member: ['members'],
  department: ['departments'],
  role: ['roles', 'viewer'],
  notice: ['notices'],
};

/** Keeps lists and pages up to date while the member looks at them (S-4.1). */
export function LiveUpdates() {
  const t = useText();
  const notify = useNotify();
  useEffect(
    () =>
      follow((event) => {
        for (const key of STALE[event.topic.split('.')[0] ?? ''] ?? []) void queryClient.invalidateQueries({ queryKey: [key] });
        if (event.topic === 'request.created') notify(t(words.newRequest), { type: 'info', autoHideDuration: 3_000 });
      }),
    [notify, t],
  );
  return null;
}
