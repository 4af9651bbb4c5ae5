import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { RevealButton } from '../shared/RevealButton';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { OBJECTION_ANSWER, OBJECTION_REVEAL } from './documents';
import { words } from './messages';
import type { Objection } from './posting';

/** The objections to a posting, those that wait first come as they came in. */
export function ObjectionList({ objections, mayAnswer }: { objections: readonly Objection[]; mayAnswer: boolean }) {
  const t = useText();
  if (objections.length === 0) return <Typography color="textSecondary">{t(words.noObjections)}</Typography>;
  return (
    <Stack component="ol" spacing={2} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {objections.map((objection) => (
        <Box component="li" key={objection.id}>
          <ObjectionCard objection={objection} mayAnswer={mayAnswer} />
        </Box>
      ))}
    </Stack>
  );
}

interface Revealed {
  name: string | null;
  contact: string | null;
}

function ObjectionCard({ objection, mayAnswer }: { objection: Objection; mayAnswer: boolean }) {
  const t = useText();
  const may = useMay();
  const [answering, setAnswering] = useState(false);
  const [clear, setClear] = useState<Revealed>();
  const { number, text, nameMasked, contactMasked, submittedAt, answer } = objection;
  const who = [nameMasked, contactMasked].filter(Boolean).join(' · ') || t(words.anonymous);
  return (
    <Box sx={{ borderLeft: 3, borderColor: answer ? 'success.main' : 'warning.main', pl: 1.5 }}>
      <Typography variant="caption" color="textSecondary">
        {number} · <When at={submittedAt} /> · {who}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
      {clear ? (
        <Typography variant="body2">{t(words.revealed, { name: clear.name ?? '—', contact: clear.contact ?? '—' })}</Typography>
      ) : nameMasked && may('reveal', 'Posting') ? (
        <RevealButton<Revealed> document={OBJECTION_REVEAL} id={objection.id} onRevealed={setClear} />
      ) : null}
      {answer ? <Answered objection={objection} /> : null}
      {!answer && mayAnswer ? (
        <Box sx={{ mt: 0.5 }}>
          <Button size="small" variant="outlined" onClick={() => setAnswering(true)}>
            {t(words.answer)}
          </Button>
        </Box>
      ) : null}
      {answering ? <AnswerDialog objection={objection} onClose={() => setAnswering(false)} /> : null}
    </Box>
  );
}

function Answered({ objection: { answer, answeredAt, answeredBy, publicText, text } }: { objection: Objection }) {
  const t = useText();
  return (
    <Box sx={{ mt: 0.75, p: 1.25, borderRadius: 1, backgroundColor: 'action.hover' }}>
      {publicText && publicText !== text ? (
        <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-wrap' }}>
          {t(words.publicText)}: {publicText}
        </Typography>
      ) : null}
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{answer}</Typography>
      <Typography variant="caption" color="textSecondary">
        {answeredBy?.name} · <When at={answeredAt} />
      </Typography>
    </Box>
  );
}

function AnswerDialog({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const [answer, setAnswer] = useState('');
  const [publicText, setPublicText] = useState(objection.text);
  const { run, busy, refusal } = useAct(OBJECTION_ANSWER);
  const submit = async () => {
    if (!(await run({ id: objection.id, answer, publicText, expectedVersion: objection.version }))) return;
    notify(t(words.answered), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.answer)}
      hint={t(words.answerHint)}
      submitLabel={t(words.answer)}
      busy={busy}
      disabled={!answer.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        autoFocus
        required
        multiline
        minRows={3}
        label={t(words.answer)}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <TextField
        multiline
        label={t(words.publicText)}
        helperText={t(words.publicTextHint)}
        value={publicText}
        onChange={(event) => setPublicText(event.target.value)}
      />
    </FormDialog>
  );
}
