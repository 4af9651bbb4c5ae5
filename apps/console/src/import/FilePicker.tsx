import { Button, Stack, Typography } from '@mui/material';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import Download from '@mui/icons-material/Download';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { useLanguage, useText } from '../shared/language';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { IMPORT_CHECK } from './documents';
import { base64Of, type ImportKind, MOST_BYTES } from './import';
import { words } from './messages';

const FORMATS = ['xlsx', 'csv'] as const;

function Templates({ kind }: { kind: ImportKind }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {FORMATS.map((format) => (
        <Button
          key={format}
          variant="outlined"
          size="small"
          startIcon={<Download />}
          href={`/imports/templates/${kind.toLowerCase()}.${format}?language=${language}`}
          download
        >
          {t(words.template, { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
        </Button>
      ))}
    </Stack>
  );
}

function DropArea({ busy, onFile }: { busy: boolean; onFile: (file: File | undefined) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, on: boolean) => {
    event.preventDefault();
    setOver(on);
  };
  const drop = (event: DragEvent) => {
    hover(event, false);
    onFile(event.dataTransfer.files[0]);
  };
  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onFile(currentTarget.files?.[0]);
    currentTarget.value = '';
  };
  return (
    <Stack
      spacing={1}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={drop}
      sx={{
        alignItems: 'center',
        textAlign: 'center',
        py: { xs: 3, md: 4 },
        px: 2,
        border: 1,
        borderStyle: 'dashed',
        borderRadius: 2,
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'action.hover' : 'transparent',
      }}
    >
      <Button variant="contained" startIcon={<UploadFile />} loading={busy} onClick={() => input.current?.click()}>
        {t(words.choose)}
      </Button>
      <input ref={input} type="file" accept=".xlsx,.csv" hidden onChange={pick} />
      <Typography variant="body2" color="textSecondary">
        {t(words.chooseHint)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t(words.nothingYet)}
      </Typography>
    </Stack>
  );
}

/** The beginning of an import: a template to fill in, and the file that comes back. */
export function FilePicker({ kind, onChecked }: { kind: ImportKind; onChecked: (id: string) => void }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct<{ import: { id: string } }>(IMPORT_CHECK);
  const check = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return notify(t(words.tooLarge), { type: 'error' });
    const done = await run({ kind, fileName: file.name, content: await base64Of(file) });
    if (done) onChecked(done.import.id);
  };
  return (
    <Section title={t(words.prepare)}>
      <Stack spacing={2}>
        <Typography color="textSecondary">{t(words.prepareHint)}</Typography>
        <Templates kind={kind} />
        <DropArea busy={busy} onFile={(file) => void check(file)} />
        <RefusalAlert refusal={refusal} />
      </Stack>
    </Section>
  );
}
