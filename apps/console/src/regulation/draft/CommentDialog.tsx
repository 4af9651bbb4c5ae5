import { TextField } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../../shared/FormDialog';
import { useLanguage, useText } from '../../shared/language';
import { useAct } from '../../shared/useAct';
import { CommentRows } from './CommentRows';
import { type Draft, placeName } from './draft';
import { DRAFT_COMMENT } from './draftMutations';
import { words } from './messages';

/** Remarks on one place of a revision, and a new one. */
export function CommentDialog({ draft, place, onClose }: { draft: Draft; place: string | null; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [text, setText] = useState('');
  const { run, busy, refusal } = useAct(DRAFT_COMMENT);
  const submit = async () => {
    if (await run({ draftId: draft.id, place, text })) onClose();
  };
  return (
    <FormDialog
      open
      title={`${t(words.remark)} · ${place ? placeName(draft, place, language) : t(words.onWhole)}`}
      submitLabel={t(words.send)}
      busy={busy}
      disabled={text.trim() === ''}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <CommentRows draft={draft} comments={draft.comments.filter((comment) => comment.place === place)} />
      <TextField
        label={t(words.comment)}
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
