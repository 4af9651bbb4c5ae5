import { Alert, Box, Button, Link as TextLink, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import Edit from '@mui/icons-material/EditOutlined';
import { useLanguage, useText } from '../shared/language';
import { date } from '../shared/moment';
import { StepButton } from '../shared/StepButton';
import type { Filing } from './filing';
import { FilingStepDialog, type StepName, isStep } from './FilingStepDialog';
import { words } from './messages';
import { StateChip } from './StateChip';

const PROMINENT: readonly string[] = ['file', 'accept'];

/** Who had to do with the rules, and since when they are in force. */
function Facts({ filing }: { filing: Filing }) {
  const t = useText();
  const language = useLanguage();
  const { department, createdByName, filedByName, filedAt, decidedByName, decidedAt, effectiveFrom } = filing;
  const on = (at: string) => date(at, language);
  const facts = [
    department?.name,
    filedAt && filedByName ? t(words.filedBy, { name: filedByName, at: on(filedAt) }) : t(words.draftedBy, { name: createdByName }),
    decidedAt && decidedByName ? t(words.decidedBy, { name: decidedByName, at: on(decidedAt) }) : undefined,
    effectiveFrom ? t(words.effective, { at: on(effectiveFrom) }) : undefined,
  ];
  return (
    <Typography variant="body2" color="textSecondary">
      {facts.filter(Boolean).join(' · ')}
    </Typography>
  );
}

/** The rules before these, and those that came after. */
function Neighbours({ filing: { replaces, replacedBy } }: { filing: Filing }) {
  const t = useText();
  const link = ({ id, title }: { id: string; title: string }) => (
    <TextLink component={Link} to={`/filings/${id}/show`}>
      {title}
    </TextLink>
  );
  if (!replaces && !replacedBy) return null;
  return (
    <Typography variant="body2">
      {replaces ? (
        <>
          {t(words.replaces)}
          {link(replaces)}{' '}
        </>
      ) : null}
      {replacedBy ? (
        <>
          {t(words.replacedBy)}
          {link(replacedBy)}
        </>
      ) : null}
    </Typography>
  );
}

/** What head office said, and how they ended. */
function Said({ filing: { state, opinion, endedAt, endReason } }: { filing: Filing }) {
  const t = useText();
  const language = useLanguage();
  if (endedAt) return <Alert severity="info">{t(words.ended, { at: date(endedAt, language), reason: endReason ?? '' })}</Alert>;
  if (!opinion) return null;
  const returned = state === 'RETURNED' || state === 'DRAFTING' || state === 'FILED';
  return <Alert severity={returned ? 'warning' : 'info'}>{t(returned ? words.returned : words.opinionGiven, { opinion })}</Alert>;
}

/** Filing comes next and something has to be done before: the button says what. */
const isAwaited = ({ state, problems, outdated }: Filing) =>
  (state === 'DRAFTING' || state === 'RETURNED') && problems.length === 0 && outdated;

/** What the rules are, how far they are, and the steps that are open to the reader. */
export function FilingHeader({ filing, onEdit }: { filing: Filing; onEdit: () => void }) {
  const t = useText();
  const [step, setStep] = useState<StepName>();
  const steps = filing.availableActions.filter(
    ({ action, allowed }) => isStep(action) && (allowed || (action === 'file' && isAwaited(filing))),
  );
  const editable = filing.availableActions.some(({ action, allowed }) => action === 'edit' && allowed);
  return (
    <Stack spacing={1.5}>
      <Box>
        <Typography variant="h1">{filing.title}</Typography>
        <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mt: 0.75 }}>
          <StateChip filing={filing} />
          <Facts filing={filing} />
        </Stack>
        <Neighbours filing={filing} />
      </Box>
      {steps.length > 0 || editable ? (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          {editable ? (
            <Button variant="outlined" startIcon={<Edit />} onClick={onEdit}>
              {t(words.edit)}
            </Button>
          ) : null}
          {steps.map((action) => (
            <StepButton
              key={action.action}
              action={action}
              prominent={PROMINENT.includes(action.action)}
              onClick={() => isStep(action.action) && setStep(action.action)}
            />
          ))}
        </Stack>
      ) : null}
      <Said filing={filing} />
      {step ? <FilingStepDialog filing={filing} step={step} onClose={() => setStep(undefined)} /> : null}
    </Stack>
  );
}
