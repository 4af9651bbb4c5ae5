import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import CheckCircle from '@mui/icons-material/CheckCircle';
import Circle from '@mui/icons-material/RadioButtonUnchecked';
import { useText } from '../shared/language';
import { PublicLink } from '../shared/PortalButton';
import { Section } from '../shared/Section';
import { useMay, useViewer } from '../shared/viewer';
import { words } from './messages';
import { type ChecklistEntry, SETTLED_AT } from './workbench';

function Entry({ entry }: { entry: ChecklistEntry }) {
  const t = useText();
  const place = SETTLED_AT[entry.code];
  return (
    <Stack component="li" direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
      {entry.done ? (
        <CheckCircle color="success" sx={{ fontSize: 19, mt: 0.25 }} />
      ) : (
        <Circle sx={{ fontSize: 19, mt: 0.25, color: 'text.disabled' }} />
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 550 }}>{entry.name}</Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {entry.detail}
        </Typography>
      </Box>
      {!entry.done && place ? (
        <Button size="small" component={Link} to={place}>
          {t(words.settle)}
        </Button>
      ) : null}
    </Stack>
  );
}

/** For those who set the organisation up: what is still to be settled, with the QR code that lets a phone submit the first request. */
export function ChecklistCard({ checklist }: { checklist: readonly ChecklistEntry[] }) {
  const t = useText();
  const may = useMay();
  const { data: viewer } = useViewer();
  const done = checklist.filter((entry) => entry.done).length;
  if (!may('update', 'Organisation') || done === checklist.length) return null;
  const portal = viewer?.organisation?.portalUrl;
  return (
    <Section
      title={t(words.checklist)}
      action={
        <Typography variant="caption" color="textSecondary">
          {t(words.checklistProgress, { done, all: checklist.length })}
        </Typography>
      }
    >
      <LinearProgress
        variant="determinate"
        value={(done / checklist.length) * 100}
        color="success"
        aria-label={t(words.checklist)}
        sx={{ borderRadius: 2, height: 5, mb: 2 }}
      />
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {checklist.map((entry) => (
          <Entry key={entry.code} entry={entry} />
        ))}
      </Stack>
      {portal ? (
        <Box sx={{ mt: 2.5, pt: 2, borderTop: 1, borderColor: 'divider' }}>
          <Typography sx={{ fontWeight: 650, textAlign: 'center' }}>{t(words.tryPortal)}</Typography>
          <Typography variant="body2" color="textSecondary" sx={{ textAlign: 'center', mb: 1.5 }}>
            {t(words.tryPortalHint)}
          </Typography>
          <PublicLink url={portal} caption={viewer?.organisation?.name ?? ''} />
        </Box>
      ) : null}
    </Section>
  );
}
