import { Box, Button, Stack, Typography } from '@mui/material';
import ContentCopy from '@mui/icons-material/ContentCopy';
import { useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { words } from './messages';

/** The backup codes, which are shown this once. */
export function BackupCodes({ codes }: { codes: string[] }) {
  const t = useText();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    notify(t(words.copied), { type: 'success' });
  };
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">{t(words.codesText)}</Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 2,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
          gap: 1,
          borderRadius: 2,
          backgroundColor: 'action.hover',
          fontFamily: 'ui-monospace, Consolas, monospace',
          fontSize: 16,
          textAlign: 'center',
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      {window.isSecureContext ? (
        <Box>
          <Button size="small" startIcon={<ContentCopy />} onClick={() => void copy()}>
            {t(words.copy)}
          </Button>
        </Box>
      ) : null}
    </Stack>
  );
}
