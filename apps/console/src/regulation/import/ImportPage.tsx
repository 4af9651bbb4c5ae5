import { Box, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useText } from '../../shared/language';
import { AccessDenied } from '../../shared/PageFailure';
import { useMay } from '../../shared/viewer';
import { Correction } from './Correction';
import type { Recognised } from './correcting';
import { ImportSource } from './ImportSource';
import { words } from './messages';

/** An organisation brings its regulation: read, corrected beside the original, saved as a revision (P-1.3). */
export default function ImportPage() {
  const t = useText();
  const may = useMay();
  const [recognised, setRecognised] = useState<Recognised>();
  if (!may('create', 'RegulationDraft')) return <AccessDenied />;
  return (
    <Stack spacing={2}>
      <Title title={t(words.page)} />
      {recognised ? (
        <Correction recognised={recognised} onAnother={() => setRecognised(undefined)} />
      ) : (
        <Box sx={{ maxWidth: 860 }}>
          <Typography color="textSecondary" sx={{ mb: 2 }}>
            {t(words.pageHint)}
          </Typography>
          <ImportSource onRecognised={setRecognised} />
        </Box>
      )}
    </Stack>
  );
}
