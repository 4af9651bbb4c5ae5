import { TextField } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words } from './messages';
import { rulesIn } from './rules';

/** Takes a text that exists already; what was recognised is corrected in the editor. */
export function PasteDialog({ onText, onClose }: { onText: (found: ReturnType<typeof rulesIn>) => void; onClose: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  return (
    <FormDialog
      open
      wide
      title={t(words.paste)}
      hint={t(words.pasteHint)}
      submitLabel={t(words.recognise)}
      busy={false}
      disabled={text.trim() === ''}
      refusal={undefined}
      onClose={onClose}
      onSubmit={() => onText(rulesIn(text))}
    >
      <TextField
        label={t(words.pasteText)}
        multiline
        minRows={10}
        maxRows={18}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </FormDialog>
  );
}
