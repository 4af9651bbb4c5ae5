import { Button } from '@mui/material';
import Block from '@mui/icons-material/LockOutlined';
import Search from '@mui/icons-material/SearchOff';
import Warning from '@mui/icons-material/ReportProblemOutlined';
import { CallError } from './api';
import { EmptyState } from './EmptyState';
import { useText } from './language';
import { words } from './messages';

/** What is shown instead of a page that cannot be shown, and the way on. */
export function PageFailure({ error, resetErrorBoundary }: { error: unknown; resetErrorBoundary?: (() => void) | undefined }) {
  const t = useText();
  const code = error instanceof CallError ? error.code : 'INTERNAL';
  if (code === 'FORBIDDEN') return <EmptyState icon={<Block />} title={t(words.denied)} hint={t(words.deniedHint)} />;
  if (code === 'NOT_FOUND') return <EmptyState icon={<Search />} title={t(words.missing)} hint={t(words.missingHint)} />;
  const id = error instanceof CallError ? (error.requestId ?? '—') : '—';
  return (
    <EmptyState
      icon={<Warning />}
      title={t(words.failed)}
      hint={t(code === 'NETWORK' ? words.offline : words.failedHint, { id })}
      action={
        resetErrorBoundary ? (
          <Button variant="outlined" onClick={resetErrorBoundary}>
            {t(words.retry)}
          </Button>
        ) : undefined
      }
    />
  );
}

/** The member may not see the page (O-4). */
export function AccessDenied() {
  return <PageFailure error={new CallError('', 'FORBIDDEN', 403)} />;
}

export function NotFound() {
  return <PageFailure error={new CallError('', 'NOT_FOUND', 404)} />;
}
