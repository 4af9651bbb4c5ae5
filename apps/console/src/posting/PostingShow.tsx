import { Alert, Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { ShowBase, Title, useNotify, useShowContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { ChangeList } from '../shared/ChangeList';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { Fact, Section } from '../shared/Section';
import { RefusalAlert } from '../shared/RefusalAlert';
import { useAct } from '../shared/useAct';
import { When } from '../shared/When';
import { POSTING_MASK, POSTING_REFRESH } from './documents';
import { Markdown } from './Markdown';
import { words } from './messages';
import { ObjectionList } from './ObjectionList';
import { isTaken, type PostingDetail } from './posting';
import { PostingDialog } from './PostingDialog';
import { ConcludeDialog, OpenDialog, WithdrawDialog } from './StageDialogs';
import { StateChip } from './StateChip';

const DIALOGS = { edit: PostingDialog, open: OpenDialog, conclude: ConcludeDialog, withdraw: WithdrawDialog } as const;
type DialogStep = keyof typeof DIALOGS;

const STEPS = ['open', 'conclude', 'edit', 'withdraw'] as const satisfies readonly DialogStep[];

/** Buttons for the steps that are possible now; why one is not stands below where that helps. */
function Steps({ posting }: { posting: PostingDetail }) {
  const t = useText();
  const [asking, setAsking] = useState<DialogStep>();
  const allowed = (step: string) => posting.availableActions.some(({ action, allowed: may }) => action === step && may);
  const Asked = asking && DIALOGS[asking];
  return (
    <>
      {STEPS.filter(allowed).map((step) => (
        <Button key={step} variant={step === 'open' || step === 'conclude' ? 'contained' : 'outlined'} onClick={() => setAsking(step)}>
          {t(step === 'edit' ? shared.edit : words[step])}
        </Button>
      ))}
      {Asked ? <Asked posting={posting} onClose={() => setAsking(undefined)} /> : null}
    </>
  );
}

function Header({ posting }: { posting: PostingDetail }) {
  const t = useText();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography variant="h1">{posting.title}</Typography>
        <Stack direction="row" useFlexGap spacing={1} sx={{ mt: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <StateChip state={posting.state} />
          <Chip size="small" variant="outlined" label={t(words[posting.kind])} />
          <Typography variant="body2" color="textSecondary">
            {posting.number}
          </Typography>
        </Stack>
      </Box>
      {posting.portalUrl && posting.opensAt ? (
        <Button href={posting.portalUrl} target="_blank" rel="noreferrer">
          {t(words.onPortal)}
        </Button>
      ) : null}
      {posting.digest ? (
        <Button component={Link} to={`/postings/${posting.id}/proof`}>
          {t(words.proof)}
        </Button>
      ) : null}
      <Steps posting={posting} />
    </Stack>
  );
}

/** What the check found, and what can be done about it while it is a draft. */
function PersonalData({ posting }: { posting: PostingDetail }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct(POSTING_MASK);
  if (posting.state !== 'DRAFT' || posting.personalData.length === 0) return null;
  const mask = async () => {
    if (await run({ id: posting.id, expectedVersion: posting.version })) notify(t(words.masked), { type: 'success' });
  };
  const mayEdit = posting.availableActions.some(({ action, allowed }) => action === 'edit' && allowed);
  return (
    <Alert
      severity="warning"
      action={
        mayEdit && !isTaken(posting.kind) ? (
          <Button color="inherit" size="small" loading={busy} onClick={() => void mask()}>
            {t(words.mask)}
          </Button>
        ) : undefined
      }
    >
      <Typography sx={{ fontWeight: 600 }}>{t(words.personalData)}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {posting.personalData.slice(0, 10).map(({ kind, kindName, excerpt, never }) => (
          <li key={`${kind} ${excerpt}`}>
            {kindName} “{excerpt}” · {t(never ? words.never : words.mayStay)}
          </li>
        ))}
      </Box>
      <RefusalAlert refusal={refusal} />
    </Alert>
  );
}

function RefreshButton({ posting }: { posting: PostingDetail }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy } = useAct(POSTING_REFRESH);
  const mayEdit = posting.availableActions.some(({ action, allowed }) => action === 'edit' && allowed);
  if (!isTaken(posting.kind) || !mayEdit) return null;
  const refresh = async () => {
    if (await run({ id: posting.id, expectedVersion: posting.version })) notify(t(words.refreshed), { type: 'success' });
  };
  return (
    <Button size="small" loading={busy} onClick={() => void refresh()}>
      {t(words.refresh)}
    </Button>
  );
}

function Details({ posting }: { posting: PostingDetail }) {
  const t = useText();
  return (
    <Section title={t(words.details)}>
      <Box component="dl" sx={{ m: 0 }}>
        <Fact label={t(words.period)}>
          {posting.periodValue} {t(words[posting.periodUnit])}
        </Fact>
        {posting.opensAt ? (
          <Fact label={t(words.shown)}>
            <When at={posting.opensAt} /> – <When at={posting.endsAt} />
          </Fact>
        ) : null}
        {posting.regulationVersion ? (
          <Fact label={t(words.kind)}>{t(words.fromVersion, { number: posting.regulationVersion.number })}</Fact>
        ) : null}
        {posting.personalDataReason ? <Fact label={t(words.personalDataReason)}>{posting.personalDataReason}</Fact> : null}
        {posting.withdrawalReason ? <Fact label={t(words.withdrawalReason)}>{posting.withdrawalReason}</Fact> : null}
        <Fact label={t(words.createdBy)}>
          {posting.createdBy?.name ?? '—'} · <When at={posting.createdAt} />
        </Fact>
      </Box>
    </Section>
  );
}

function PostingPage() {
  const t = useText();
  const { record: posting, error, refetch } = useShowContext<PostingDetail>();
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (posting?.history === undefined) return <PageSkeleton />;
  const mayAnswer = posting.availableActions.some(({ action, allowed }) => action === 'answer' && allowed);
  return (
    <Stack spacing={2}>
      <Title title={t(words.title)} />
      <Header posting={posting} />
      <PersonalData posting={posting} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.6fr) minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Section title={t(words.preview)} action={<RefreshButton posting={posting} />}>
          <Markdown html={posting.html} />
        </Section>
        <Stack spacing={2}>
          {posting.result ? (
            <Section title={t(words.result)}>
              <Typography sx={{ whiteSpace: 'pre-wrap' }}>{posting.result}</Typography>
            </Section>
          ) : null}
          {posting.state === 'DRAFT' ? null : (
            <Section title={t(words.objections)}>
              <ObjectionList objections={posting.objections} mayAnswer={mayAnswer} />
            </Section>
          )}
          <Details posting={posting} />
          <Section title={t(shared.history)}>
            <ChangeList changes={posting.history ?? []} />
          </Section>
        </Stack>
      </Box>
    </Stack>
  );
}

/** A posting: what it says, how long it stands, its objections with answers, its result. */
export default function PostingShow() {
  return (
    <ShowBase resource="postings" redirectOnError={false}>
      <PostingPage />
    </ShowBase>
  );
}
