import { Button, Stack, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import Download from '@mui/icons-material/Download';
import { DropArea } from '../shared/DropArea';
import { base64Of } from '../shared/file';
import { useLanguage, useText } from '../shared/language';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { IMPORT_CHECK } from './documents';
import { type ImportKind, MOST_BYTES } from './import';
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
        <DropArea
          accept=".xlsx,.csv"
          label={t(words.choose)}
          hints={[t(words.chooseHint), t(words.nothingYet)]}
          busy={busy}
          onFile={(file) => void check(file)}
        />
        <RefusalAlert refusal={refusal} />
      </Stack>
    </Section>
  );
}
