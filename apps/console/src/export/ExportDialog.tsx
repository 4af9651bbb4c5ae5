import { Box, Button, CircularProgress, FormControlLabel, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import Download from '@mui/icons-material/Download';
import { ask } from '../shared/api';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import { When } from '../shared/When';
import type { ViewList, ViewSettings } from '../view/view';
import { EXPORT_CREATE, EXPORTS } from './documents';
import { words } from './messages';

interface ExportFile {
  id: string;
  list: ViewList;
  format: 'XLSX' | 'CSV';
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  rows: number;
  cut: boolean;
  createdAt: string;
  expiresAt: string;
  url: string | null;
}

const isComing = ({ state }: ExportFile) => state === 'WAITING' || state === 'RUNNING';

/** The member's files; asked again every second while one is being made. */
function useFiles(): readonly ExportFile[] {
  const { data } = useQuery({
    queryKey: ['exports'],
    queryFn: async () => (await ask<{ exports: ExportFile[] }>(EXPORTS)).exports,
    refetchInterval: ({ state }) => (state.data?.some(isComing) ? 1_000 : false),
  });
  return data ?? [];
}

function FileLine({ file }: { file: ExportFile }) {
  const t = useText();
  const told = file.state === 'DONE' && file.cut ? words.cut : words[file.state];
  return (
    <Stack component="li" direction="row" spacing={1} sx={{ alignItems: 'center', py: 0.75, minHeight: 44 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 550 }}>
          {t(words[file.list])} · {file.format}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div" role="status">
          <When at={file.createdAt} /> · {t(told, { rows: file.rows })}
          {file.url ? (
            <>
              {' '}
              · {t(words.until)} <When at={file.expiresAt} />
            </>
          ) : null}
        </Typography>
      </Box>
      {isComing(file) ? <CircularProgress size={18} aria-label={t(words[file.state])} /> : null}
      {file.url ? (
        <Button size="small" variant="outlined" startIcon={<Download />} href={file.url} download>
          {t(words.download)}
        </Button>
      ) : null}
    </Stack>
  );
}

/** Has the list made into a file, and shows the member's files while they last (O-5). */
export function ExportDialog({ list, settings, onClose }: { list: ViewList; settings: ViewSettings; onClose: () => void }) {
  const t = useText();
  const [format, setFormat] = useState<'XLSX' | 'CSV'>('XLSX');
  const { run, busy, refusal } = useAct(EXPORT_CREATE);
  const files = useFiles();
  return (
    <FormDialog
      open
      title={t(words.title)}
      hint={t(words.what)}
      submitLabel={t(words.make)}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void run({ list, format, ...settings })}
    >
      <RadioGroup row aria-label={t(words.format)} value={format} onChange={(_, next) => setFormat(next as 'XLSX' | 'CSV')}>
        <FormControlLabel value="XLSX" control={<Radio size="small" />} label={t(words.XLSX)} />
        <FormControlLabel value="CSV" control={<Radio size="small" />} label={t(words.CSV)} />
      </RadioGroup>
      <Typography variant="body2" color="textSecondary">
        {t(words.marked)}
      </Typography>
      <Box>
        <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
          {t(words.files)}
        </Typography>
        {files.length === 0 ? (
          <Typography variant="body2" color="textSecondary">
            {t(words.noFiles)}
          </Typography>
        ) : (
          <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 260, overflowY: 'auto' }}>
            {files.map((file) => (
              <FileLine key={file.id} file={file} />
            ))}
          </Stack>
        )}
      </Box>
    </FormDialog>
  );
}
