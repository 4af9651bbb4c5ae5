import { Box, Button, Card, Stack, Tab, Tabs, Typography } from '@mui/material';
import type { ProvisionKind } from '@charter/regulation';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { ChangeList } from '../../shared/ChangeList';
import { useLanguage, useText } from '../../shared/language';
import { AccessDenied, PageFailure } from '../../shared/PageFailure';
import { PageSkeleton } from '../../shared/PageSkeleton';
import { useMay } from '../../shared/viewer';
import { words as regulationWords } from '../messages';
import { PROVISION_TABS, ProvisionsView } from '../ProvisionsView';
import { words as trialWords } from '../trial/messages';
import { TrialView } from '../trial/TrialView';
import { CommentDialog } from './CommentDialog';
import { CommentRows } from './CommentRows';
import { ComparisonView } from './ComparisonView';
import { type Draft, changeCount, shownProvisions } from './draft';
import { DraftHeader } from './DraftHeader';
import { DraftText } from './DraftText';
import { words } from './messages';
import { useDraft } from './useDrafts';

const TABS = ['text', 'provisions', 'changes', 'trial', 'comments', 'history'] as const;
/** A kind of provision is a place by itself, within all provisions. */
type TabName = (typeof TABS)[number] | ProvisionKind;

function Remarks({ draft }: { draft: Draft }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  return (
    <Card sx={{ px: 2.5, py: 1.5, maxWidth: 900 }}>
      <Box sx={{ textAlign: 'right' }}>
        <Button onClick={() => setAdding(true)}>{t(words.remark)}</Button>
      </Box>
      {draft.comments.length === 0 ? <Typography color="textSecondary">{t(words.noComments)}</Typography> : null}
      <CommentRows draft={draft} comments={draft.comments} />
      {adding ? <CommentDialog draft={draft} place={null} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

interface ContentProps {
  draft: Draft;
  tab: TabName;
  onTab: (tab: TabName) => void;
}

function Content({ draft, tab, onTab }: ContentProps) {
  const language = useLanguage();
  const editable = draft.availableActions.some(({ action, allowed }) => action === 'edit' && allowed);
  switch (tab) {
    case 'text':
      return <DraftText draft={draft} editable={editable} />;
    case 'changes':
      return <ComparisonView {...draft.comparison} />;
    case 'trial':
      return <TrialView draft={draft} />;
    case 'comments':
      return <Remarks draft={draft} />;
    case 'history':
      return <ChangeList changes={draft.history} />;
    default:
      return (
        <ProvisionsView
          kind={tab === 'provisions' ? 'limit' : tab}
          provisions={shownProvisions(draft, language)}
          amending={editable ? { draft } : undefined}
          onKind={onTab}
        />
      );
  }
}

/** A revision of the regulation (修订稿, P-1.1): its text and provisions, what changed, what was remarked. */
export default function DraftShow() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const { draft: id = '', tab } = useParams();
  const { data: draft, error, refetch } = useDraft(id);
  if (!may('read', 'RegulationDraft')) return <AccessDenied />;
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (!draft) return <PageSkeleton />;
  const shown = [...TABS, ...PROVISION_TABS].find((each) => each === tab) ?? 'text';
  const toTab = (next: TabName) => void navigate(`/regulation/drafts/${draft.id}/${next}`);
  const counted = { changes: changeCount(draft), comments: draft.comments.length };
  const nameOf = (each: (typeof TABS)[number]) => {
    if (each === 'changes' || each === 'comments') return t(words[each], { count: counted[each] });
    if (each === 'trial') return t(trialWords.trial);
    return each === 'history' ? t(words.history) : t(regulationWords[each]);
  };
  return (
    <Stack spacing={2}>
      <Title title={t(words.drafts)} />
      <DraftHeader draft={draft} />
      <Tabs
        value={TABS.find((each) => each === shown) ?? 'provisions'}
        onChange={(_, next: TabName) => toTab(next)}
        variant="scrollable"
        scrollButtons={false}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {TABS.map((each) => (
          <Tab key={each} value={each} label={nameOf(each)} />
        ))}
      </Tabs>
      <Content draft={draft} tab={shown} onTab={toTab} />
    </Stack>
  );
}
