import { Alert, Collapse } from '@mui/material';
import { useEffect } from 'react';
import { connection, useReachable } from './connection';
import { useText } from './language';
import { words } from './messages';
import { queryClient } from './query';

/** Says that the network is gone and asks again until it is back. */
export function ConnectionBanner() {
  const t = useText();
  const reachable = useReachable();
  useEffect(() => {
    if (reachable) return;
    const timer = setInterval(() => {
      void fetch('/ready', { cache: 'no-store' })
        .then((response) => {
          if (response.status >= 500) return;
          connection.set(true);
          void queryClient.invalidateQueries();
        })
        .catch(() => undefined);
    }, 3_000);
    return () => clearInterval(timer);
  }, [reachable]);
  return (
    <Collapse in={!reachable}>
      <Alert severity="warning" variant="filled" square role="status">
        {t(words.offline)}
      </Alert>
    </Collapse>
  );
}
