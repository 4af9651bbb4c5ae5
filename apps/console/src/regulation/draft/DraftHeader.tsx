import { Alert, Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useLanguage, useText } from '../../shared/language';
import { StepButton } from '../../shared/StepButton';
import { type Draft, placeName } from './draft';
import { words } from './messages';
import { type StepName, StepDialog, isStep } from './StepDialog';

const PROMINENT: readonly string[] = ['submit', 'approve', 'publish', 'merge'];

function Notices({ draft }: { draft: Draft }) {
  const t = useText();
  const language = useLanguage();
  const { behind, conflicts, problems, published, state } = draft;
  const open = state === 'DRAFTING' || state === 'IN_REVIEW' || state === 'APPROVED';
  return (
    <>
      {published ? (
        <Alert
          severity="success"
          action={
            <Button size="small" color="inherit" component={Link} to={`/regulation/${published.id}/text`}>
              {t(words.openVersion)}
            </Button>
          }
        >
          {t(words.becameVersion, { number: published.number })}
        </Alert>
      ) : null}
      {open && behind ? <Alert severity="warning">{t(words.behind)}</Alert> : null}
      {open && conflicts.length > 0 ? (
        <Alert severity="warning">
          {t(words.conflicts)}
          {conflicts
            .map(({ what, identity }) => placeName(draft, what === 'article' ? `article/${identity}` : identity, language))
            .join('、')}
        </Alert>
      ) : null}
      {open && problems.length > 0 ? (
        <Alert severity="error">
          <strong>{t(words.problems, { count: problems.length })}</strong>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {problems.map(({ place, name, message }, at) => (
              <li key={at}>
                <Box component="a" href={`#${place.slice(place.indexOf('/') + 1)}`} sx={{ color: 'inherit' }}>
                  {name}
                </Box>
                ：{message}
              </li>
            ))}
          </Box>
        </Alert>
      ) : null}
    </>
  );
}

/** What a revision is, how far it is, and the steps that are open to the reader. */
export function DraftHeader({ draft }: { draft: Draft }) {
  const t = useText();
  const [step, setStep] = useState<StepName>();
  const steps = draft.availableActions
    .filter(({ action }) => isStep(action) && (action !== 'merge' || draft.behind))
    .filter(({ action, allowed, reasons }) => allowed || (PROMINENT.includes(action) && reasons.length > 0));
  const finished = draft.state === 'PUBLISHED' || draft.state === 'DISCARDED';
  return (
    <Stack spacing={1.5}>
      <Box>
        <Typography variant="h1">{draft.title}</Typography>
        <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mt: 0.75 }}>
          <Chip size="small" color={finished ? 'default' : 'primary'} label={t(words[draft.state])} />
          <Typography variant="body2" color="textSecondary">
            {t(words.basedOn, { number: draft.base.number, name: draft.createdByName })}
            {draft.reason ? ` · ${draft.reason}` : ''}
          </Typography>
        </Stack>
      </Box>
      {finished ? null : (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          {steps.map((action) => (
            <StepButton
              key={action.action}
              action={action}
              prominent={PROMINENT.includes(action.action)}
              onClick={() => isStep(action.action) && setStep(action.action)}
            />
          ))}
        </Stack>
      )}
      <Notices draft={draft} />
      {step ? <StepDialog draft={draft} step={step} onClose={() => setStep(undefined)} /> : null}
    </Stack>
  );
}
