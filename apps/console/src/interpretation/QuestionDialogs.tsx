import { Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { QUESTION_ANSWER, QUESTION_ASK } from './documents';
import { words } from './messages';
import type { Question } from './question';

interface AskDialogProps {
  regulationId: string;
  article: { key: string; label: string };
  onClose: () => void;
}

/** Asks about an article. */
export function AskDialog({ regulationId, article, onClose }: AskDialogProps) {
  const t = useText();
  const notify = useNotify();
  const [text, setText] = useState('');
  const { run, busy, refusal } = useAct(QUESTION_ASK);
  const submit = async () => {
    if (!(await run({ regulationId, articleKey: article.key, text }))) return;
    notify(t(words.asked), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.askOf, { label: article.label })}
      hint={t(words.askHint)}
      submitLabel={t(words.ask)}
      busy={busy}
      disabled={text.trim() === ''}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t(words.question)}
        required
        autoFocus
        multiline
        minRows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </FormDialog>
  );
}

/** Answers a question, officially where that is wanted. */
export function AnswerDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const [answer, setAnswer] = useState(question.answer ?? '');
  const [official, setOfficial] = useState(question.official);
  const [open, setOpen] = useState(question.public);
  const { run, busy, refusal } = useAct(QUESTION_ANSWER);
  const submit = async () => {
    const input = { id: question.id, expectedVersion: question.version, answer, official, public: official && open };
    if (!(await run(input))) return;
    notify(t(words.answered), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.answer)}
      submitLabel={t(words.answer)}
      busy={busy}
      disabled={answer.trim() === ''}
      refusal={refusal}
      onReload={() => {
        void queryClient.invalidateQueries({ queryKey: ['regulation'] });
        onClose();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Typography sx={{ whiteSpace: 'pre-line' }}>{question.text}</Typography>
      <TextField
        label={t(words.answer)}
        required
        autoFocus
        multiline
        minRows={3}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <FormControlLabel control={<Checkbox checked={official} onChange={(_, on) => setOfficial(on)} />} label={t(words.official)} />
      <FormControlLabel
        disabled={!official}
        control={<Checkbox checked={official && open} onChange={(_, on) => setOpen(on)} />}
        label={t(words.public)}
      />
    </FormDialog>
  );
}
