import { Box, Button, Drawer, IconButton, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import Close from '@mui/icons-material/Close';
import { Differences } from '../shared/ChangeList';
import { useLanguage, useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { exactTime } from '../shared/moment';
import { actionText, actorText, sourceText } from '../shared/recordWords';
import { Fact } from '../shared/Section';
import { type AuditEvent, subjectPath } from './event';
import { words } from './messages';

function Facts({ event }: { event: AuditEvent }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Box component="dl" sx={{ m: 0 }}>
      <Fact label={t(words.at)}>{exactTime(event.at, language)}</Fact>
      <Fact label={t(words.actor)}>{actorText(event.actorName, event.onBehalfOf, t)}</Fact>
      <Fact label={t(words.subject)}>{event.subjectLabel ?? event.subject}</Fact>
      <Fact label={t(words.reason)}>{event.reason ?? '—'}</Fact>
      <Fact label={t(words.source)}>{sourceText(event.source, t)}</Fact>
      <Fact label={t(words.requestId)}>{event.requestId ?? '—'}</Fact>
      <Fact label={t(words.leafHash)}>
        <Box component="code" sx={{ fontSize: 12, overflowWrap: 'anywhere' }}>
          {event.leafHash}
        </Box>
        <Typography variant="caption" color="textSecondary" component="div">
          {t(words.leafHashHint)}
        </Typography>
      </Fact>
    </Box>
  );
}

function Content({ event, onClose }: { event: AuditEvent; onClose: () => void }) {
  const t = useText();
  const path = subjectPath(event);
  return (
    <Stack spacing={2.5} sx={{ px: 3, py: 2 }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h2">{actionText(event.action, t)}</Typography>
        <IconButton aria-label={t(shared.close)} onClick={onClose} autoFocus>
          <Close />
        </IconButton>
      </Stack>
      <Facts event={event} />
      <Box>
        <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
          {t(words.changes)}
        </Typography>
        {event.fields.length > 0 ? (
          <Differences fields={event.fields} />
        ) : (
          <Typography color="textSecondary">{t(words.noChanges)}</Typography>
        )}
      </Box>
      {path ? (
        <Box>
          <Button component={Link} to={path} variant="outlined">
            {t(words.open)}
          </Button>
        </Box>
      ) : null}
    </Stack>
  );
}

/** One audit event in full. */
export function AuditEventDrawer({ event, onClose }: { event: AuditEvent | undefined; onClose: () => void }) {
  return (
    <Drawer anchor="right" open={event !== undefined} onClose={onClose} slotProps={{ paper: { sx: { width: { xs: '100%', sm: 480 } } } }}>
      {event ? <Content event={event} onClose={onClose} /> : null}
    </Drawer>
  );
}
