import { FILING_STATE_NAMES } from '@charter/regulation';
import { Alert, Box, Card, Stack, Tab, Tabs } from '@mui/material';
import { useEffect, useState } from 'react';
import { ShowBase, Title, useShowContext } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { ComparisonView } from '../regulation/draft/ComparisonView';
import { ChangeList } from '../shared/ChangeList';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import type { Filing } from './filing';
import { FilingEditor } from './FilingEditor';
import { FilingHeader } from './FilingHeader';
import { FilingText } from './FilingText';
import { words } from './messages';

const TABS = ['text', 'changes', 'history'] as const;
type TabName = (typeof TABS)[number];

/** What keeps them from being filed, as long as somebody can mend it. */
function Problems({ filing: { problems, articles, availableActions } }: { filing: Filing }) {
  const t = useText();
  const mendable = availableActions.some(({ action, allowed }) => action === 'edit' && allowed);
  if (!mendable || problems.length === 0) return null;
  const labelOf = (key: string | null) => articles.find((article) => article.key === key)?.label.zh;
  return (
    <Alert severity="warning">
      {t(words.problems)}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {problems.map(({ key, message }, place) => (
          <li key={place}>
            {labelOf(key)} {message}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** Rules just begun are written at once; opening the page again, or reloading it, shows them. */
function useEditing(): [boolean, (editing: boolean) => void] {
  const navigate = useNavigate();
  const { state, pathname } = useLocation() as { state: { editing?: boolean } | null; pathname: string };
  const begun = state?.editing === true;
  const [editing, setEditing] = useState(begun);
  useEffect(() => {
    if (begun) void navigate(pathname, { replace: true, state: null });
  }, [begun, navigate, pathname]);
  return [editing, setEditing];
}

function Page({ filing }: { filing: Filing }) {
  const t = useText();
  const [editing, setEditing] = useEditing();
  const [tab, setTab] = useState<TabName>('text');
  const editable = filing.availableActions.some(({ action, allowed }) => action === 'edit' && allowed);
  const tabs = TABS.filter((each) => each !== 'changes' || filing.basisChanges.length > 0);
  if (editing && editable) return <FilingEditor filing={filing} onClose={() => setEditing(false)} />;
  return (
    <Stack spacing={2}>
      <FilingHeader filing={filing} onEdit={() => setEditing(true)} />
      {filing.outdated ? <Alert severity="warning">{t(words.changed)}</Alert> : null}
      <Problems filing={filing} />
      <Tabs value={tab} onChange={(_, next: TabName) => setTab(next)} sx={{ borderBottom: 1, borderColor: 'divider' }}>
        {tabs.map((each) => (
          <Tab key={each} value={each} label={t(words[each])} />
        ))}
      </Tabs>
      {tab === 'text' ? <FilingText filing={filing} /> : null}
      {tab === 'changes' ? <ComparisonView articles={filing.basisChanges} provisions={[]} /> : null}
      {tab === 'history' ? (
        <Card sx={{ px: 2.5, py: 2, maxWidth: 900 }}>
          <ChangeList changes={filing.history ?? []} states={FILING_STATE_NAMES} />
        </Card>
      ) : null}
    </Stack>
  );
}

function FilingPage() {
  const t = useText();
  const { record: filing, error, refetch } = useShowContext<Filing>();
  return (
    <>
      <Title title={t(shared.filings)} />
      {error ? <PageFailure error={error} resetErrorBoundary={() => void refetch()} /> : null}
      {!error && filing?.history === undefined ? <PageSkeleton /> : null}
      {!error && filing?.history !== undefined ? <Page key={filing.id} filing={filing} /> : null}
    </>
  );
}

/** Implementing rules: their text beside the regulation, and what can be done with them (P-1.2). */
export default function FilingShow() {
  return (
    <ShowBase resource="filings" redirectOnError={false}>
      <FilingPage />
    </ShowBase>
  );
}
