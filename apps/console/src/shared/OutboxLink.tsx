import { Link, Typography } from '@mui/material';
import OpenInNew from '@mui/icons-material/OpenInNew';
import { useText } from './language';
import { words } from './messages';
import { useOutbox } from './outbox';

/** On an installation without a mail server: the way to the mail it would have sent. */
export function OutboxLink() {
  const t = useText();
  const url = useOutbox();
  if (!url) return null;
  return (
    <Typography variant="body2">
      <Link href={url} target="_blank" rel="noopener" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
        {t(words.outbox)}
        <OpenInNew sx={{ fontSize: 15 }} />
      </Link>
    </Typography>
  );
}
