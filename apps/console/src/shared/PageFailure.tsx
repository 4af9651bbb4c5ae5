import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import Block from '@mui/icons-material/LockOutlined';
import Search from '@mui/icons-material/SearchOff';
import Warning from '@mui/icons-material/ReportProblemOutlined';
import { CallError } from './api';
import { EmptyState } from './EmptyState';
import { useText } from './language';
import type { Message } from './message';
import { words } from './messages';

interface Explanation {
  icon: ReactNode;
  title: Message;
  hint: Message;
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  FORBIDDEN: { icon: <Block />, title: words.denied, hint: words.deniedHint },
  NOT_FOUND: { icon: <Search />, title: words.missing, hint: words.missingHint },
  NETWORK: { icon: <Warning />, title: words.failed, hint: words.offline },
};
const UNEXPECTED: Explanation = { icon: <Warning />, title: words.failed, hint: words.failedHint };

/** What is shown instead of a page that cannot be shown, and the way on. */
export function PageFailure({ error, resetErrorBoundary }: { error: unknown; resetErrorBoundary?: (() => void) | undefined }) {
  const t = useText();
  const { code, requestId } = error instanceof CallError ? error : { code: 'INTERNAL', requestId: undefined };
  const { icon, title, hint } = EXPLANATIONS[code] ?? UNEXPECTED;
  const final = code === 'FORBIDDEN' || code === 'NOT_FOUND' || !resetErrorBoundary;
  return (
    <EmptyState
      icon={icon}
      title={t(title)}
      hint={t(hint, { id: requestId ?? '—' })}
      action={
        final ? (
          <Button variant="outlined" component={Link} to="/">
            {t(words.toWorkbench)}
          </Button>
        ) : (
          <Button variant="outlined" onClick={resetErrorBoundary}>
            {t(words.retry)}
          </Button>
        )
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
