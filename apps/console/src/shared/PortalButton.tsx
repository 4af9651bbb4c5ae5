import { Box, Button, IconButton, Popover, Stack, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import QrIcon from '@mui/icons-material/QrCode2';
import { useText } from './language';
import { words } from './messages';
import { QrCode } from './QrCode';
import { useViewer } from './viewer';

/** Link and QR code of a public page. */
export function PublicLink({ url, caption }: { url: string; caption: string }) {
  const t = useText();
  const notify = useNotify();
  const copy = () => void navigator.clipboard?.writeText(url).then(() => notify(t(words.copied), { type: 'success' }));
  return (
    <Stack spacing={1.25} sx={{ alignItems: 'center', textAlign: 'center' }}>
      <QrCode text={url} label={caption} />
      <Typography variant="body2" color="textSecondary">
        {caption}
      </Typography>
      <Typography variant="caption" sx={{ wordBreak: 'break-all', maxWidth: 260 }}>
        {url}
      </Typography>
      <Stack direction="row" spacing={1}>
        <Button size="small" variant="outlined" onClick={copy}>
          {t(words.copy)}
        </Button>
        <Button size="small" variant="outlined" href={url} target="_blank" rel="noreferrer">
          {t(words.open)}
        </Button>
      </Stack>
    </Stack>
  );
}

/** The portal of the organisation, one click from every page. */
export function PortalButton() {
  const t = useText();
  const { data: viewer } = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const url = viewer?.organisation?.portalUrl;
  if (!url) return null;
  return (
    <>
      <Tooltip title={t(words.portal)}>
        <IconButton aria-label={t(words.portal)} onClick={(event) => setAnchor(event.currentTarget)}>
          <QrIcon sx={{ fontSize: 21 }} />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box sx={{ p: 2.5 }}>
          <PublicLink url={url} caption={t(words.scanPortal)} />
        </Box>
      </Popover>
    </>
  );
}
