import { Box, Button, Card, Chip, Collapse, Skeleton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { InForceSince } from '../shared/InForceSince';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { CompareButton } from './draft/CompareDialog';
import { DraftList } from './draft/DraftList';
import { words } from './messages';
import type { Regulation, VersionSummary } from './regulation';
import { useChanges } from './useRegulation';
import { WithdrawButton } from './WithdrawButton';

function Changes({ id }: { id: string }) {
  const t = useText();
  const { data } = useChanges(id);
  if (!data) return <Skeleton height={40} />;
  if (data.length === 0) return <Typography color="textSecondary">{t(words.noChanges)}</Typography>;
  return (
    <Stack component="ul" spacing={0.5} sx={{ m: 0, pl: 2.5 }}>
      {data.map((change) => (
        <li key={`${change.kind}-${change.key}`}>{change.text}</li>
      ))}
    </Stack>
  );
}

function VersionRow({ version, startOpen }: { version: VersionSummary; startOpen: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(startOpen);
  return (
    <Box component="li" sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component={Link} to={`/regulation/${version.id}/text`} sx={{ fontWeight: 650, color: 'primary.main' }}>
          {t(shared.versionNumber, { number: version.number })}
        </Typography>
        <Chip
          size="small"
          color={version.state === 'IN_FORCE' ? 'primary' : 'default'}
          variant={version.state === 'SUPERSEDED' || version.state === 'WITHDRAWN' ? 'outlined' : 'filled'}
          label={t(words[version.state])}
        />
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          <InForceSince at={version.effectiveFrom} /> · {t(words.publishedBy, { name: version.publishedByName })}
        </Typography>
        <WithdrawButton version={version} />
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(words.changesOf)}
        </Button>
      </Stack>
      {version.reason ? <Typography sx={{ mt: 0.25 }}>{version.reason}</Typography> : null}
      {version.withdrawalReason ? (
        <Typography sx={{ mt: 0.25 }} color="textSecondary">
          {t(words.WITHDRAWN)}：{version.withdrawalReason}
        </Typography>
      ) : null}
      <Collapse in={open} unmountOnExit>
        <Box sx={{ mt: 1, p: 1.5, borderRadius: 2, bgcolor: 'action.selected' }}>
          <Changes id={version.id} />
        </Box>
      </Collapse>
    </Box>
  );
}

/** Every version, newest first, with what it changed in words (P-1.1). */
export function VersionList({ regulation }: { regulation: Regulation }) {
  const t = useText();
  const newestFirst = regulation.versions.toSorted((one, other) => other.number - one.number);
  return (
    <Stack spacing={2.5}>
      <DraftList regulation={regulation} />
      <Box component="section">
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', maxWidth: 900, mb: 1 }}>
          <Typography variant="h3" component="h2">
            {t(words.versions)}
          </Typography>
          <CompareButton versions={newestFirst} />
        </Stack>
        <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 900 }}>
          {newestFirst.map((version, place) => (
            <VersionRow key={version.id} version={version} startOpen={place === 0 && newestFirst.length > 1} />
          ))}
        </Card>
      </Box>
    </Stack>
  );
}
