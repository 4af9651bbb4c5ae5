import { Alert, Box, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { DropArea } from '../../shared/DropArea';
import { base64Of } from '../../shared/file';
import { useText } from '../../shared/language';
import { RefusalAlert } from '../../shared/RefusalAlert';
import { Section } from '../../shared/Section';
import { useAct } from '../../shared/useAct';
import type { Recognised } from './correcting';
import { REGULATION_RECOGNISE } from './documents';
import { words } from './messages';

/** Largest file the server takes, in bytes. */
const MOST_BYTES = 2_000_000;

/** Where the text comes from: a file, or pasted. */
export function ImportSource({ onRecognised }: { onRecognised: (recognised: Recognised) => void }) {
  const t = useText();
  const notify = useNotify();
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const { run, busy, refusal } = useAct<Recognised>(REGULATION_RECOGNISE);
  const read = async (input: object) => {
    const recognised = await run(input);
    if (!recognised) return;
    const regulations = recognised.regulations.filter(({ nodes }) => nodes.length > 0);
    setEmpty(regulations.length === 0);
    if (regulations.length > 0) onRecognised({ ...recognised, regulations });
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) notify(t(words.tooLarge), { type: 'error' });
    else await read({ file: { fileName: file.name, content: await base64Of(file) } });
  };
  return (
    <Section title={t(words.page)}>
      <Stack spacing={2}>
        <DropArea
          accept=".docx,.md,.txt"
          label={t(words.choose)}
          hints={[t(words.chooseHint)]}
          busy={busy}
          onFile={(file) => void readFile(file)}
        />
        <RefusalAlert refusal={refusal} />
        {empty ? (
          <Alert severity="warning">
            {t(words.nothing)} {t(words.nothingHint)}
          </Alert>
        ) : null}
        <TextField
          multiline
          minRows={6}
          maxRows={16}
          label={t(words.orPaste)}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Box>
          <Button variant="outlined" loading={busy} disabled={text.trim() === ''} onClick={() => void read({ text })}>
            {t(words.recognise)}
          </Button>
        </Box>
      </Stack>
    </Section>
  );
}
