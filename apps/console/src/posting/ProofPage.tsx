import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { dateTime } from '../shared/moment';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { actionText } from '../shared/recordWords';
import { Fact, Section } from '../shared/Section';
import { When } from '../shared/When';
import { POSTING_PROOF } from './documents';
import { words } from './messages';
import type { PostingProof } from './posting';

/** What the public was shown, from when until when, and what proves it; made to be printed. */
export default function ProofPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['postings', 'proof', id],
    queryFn: () => ask<{ proof: PostingProof | null }>(POSTING_PROOF, { id }),
  });
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <Title title={t(words.proofTitle)} />
      {data.proof ? <Proof proof={data.proof} /> : <Alert severity="info">{t(words.noProof)}</Alert>}
    </Stack>
  );
}

function Proof({ proof }: { proof: PostingProof }) {
  const t = useText();
  return (
    <>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography variant="h1" sx={{ flex: 1, minWidth: 220 }}>
          {t(words.proofTitle)}：{proof.title}
        </Typography>
        <Button variant="outlined" onClick={() => window.print()} sx={{ '@media print': { display: 'none' } }}>
          {t(words.print)}
        </Button>
      </Stack>
      <Typography color="textSecondary">{t(words.proofLead)}</Typography>
      <Alert severity={proof.unchanged ? 'success' : 'error'}>{t(proof.unchanged ? words.unchanged : words.changed)}</Alert>
      <Facts proof={proof} />
      <Entries proof={proof} />
      <Canonical proof={proof} />
    </>
  );
}

const code = { fontFamily: 'monospace', fontSize: 13, overflowWrap: 'anywhere' } as const;

function Facts({ proof }: { proof: PostingProof }) {
  const t = useText();
  const language = useLanguage();
  const until = proof.withdrawnAt ?? proof.endsAt;
  const at = (moment: string) => dateTime(moment, language, new Date());
  return (
    <Section title={proof.number}>
      <Box component="dl" sx={{ m: 0 }}>
        <Fact label={t(words.shown)}>{t(words.fromTo, { from: at(proof.opensAt), to: at(until) })}</Fact>
        <Fact label={t(words.digest)}>
          <Box sx={code}>{proof.digest}</Box>
        </Fact>
        <Fact label={t(words.recomputed)}>
          <Box sx={code}>{proof.recomputed}</Box>
        </Fact>
      </Box>
    </Section>
  );
}

function Entries({ proof }: { proof: PostingProof }) {
  const t = useText();
  return (
    <Section title={t(words.entries)}>
      <Stack component="ol" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {proof.entries.map(({ id, action, at, actorName, digest, leafHash }) => (
          <li key={id}>
            <Typography sx={{ fontWeight: 600 }}>
              {actionText(action, t)} · {actorName} · <When at={at} />
            </Typography>
            {digest ? (
              <Typography variant="body2" sx={code}>
                {t(words.digest)}: {digest}
              </Typography>
            ) : null}
            <Typography variant="body2" color="textSecondary" sx={code}>
              {t(words.leafHash)}: {leafHash}
            </Typography>
          </li>
        ))}
      </Stack>
    </Section>
  );
}

function Canonical({ proof }: { proof: PostingProof }) {
  const t = useText();
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(proof.canonical)}`;
  return (
    <Section
      title={t(words.canonical)}
      action={
        <Button size="small" href={file} download={`${proof.number}.json`} sx={{ '@media print': { display: 'none' } }}>
          {t(words.download)}
        </Button>
      }
    >
      <Typography variant="body2" color="textSecondary">
        {t(words.canonicalHint)}
      </Typography>
      <Box
        component="pre"
        tabIndex={0}
        sx={{ ...code, whiteSpace: 'pre-wrap', maxHeight: 320, overflow: 'auto', '@media print': { maxHeight: 'none' } }}
      >
        {proof.canonical}
      </Box>
    </Section>
  );
}
