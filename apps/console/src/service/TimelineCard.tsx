import { Box, Card, Stack, Tab, Tabs, Typography } from '@mui/material';
import { useState } from 'react';
import { BasisButton } from '../shared/BasisDrawer';
import { ChangeList } from '../shared/ChangeList';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { isMoment } from '../shared/moment';
import { actorText } from '../shared/recordWords';
import { When } from '../shared/When';
import { words } from './messages';
import type { RequestDetail, TimelineEntry } from './request';

function Entry({ entry, last }: { entry: TimelineEntry; last: boolean }) {
  const t = useText();
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '14px minmax(0, 1fr)', columnGap: 1.5 }}>
      <Stack sx={{ alignItems: 'center' }} aria-hidden>
        <Box
          sx={{
            width: 9,
            height: 9,
            borderRadius: '50%',
            mt: '7px',
            flexShrink: 0,
            bgcolor: last ? 'primary.main' : 'background.paper',
            border: 2,
            borderColor: last ? 'primary.main' : 'text.disabled',
          }}
        />
        <Box sx={{ width: '2px', flex: 1, bgcolor: 'divider', my: 0.5 }} />
      </Stack>
      <Box sx={{ pb: 2.25 }}>
        <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: 600 }}>{entry.actionName}</Typography>
          <Typography variant="body2">{actorText(entry.actorName, entry.onBehalfOf, t)}</Typography>
          <Typography variant="caption" color="textSecondary">
            <When at={entry.at} />
          </Typography>
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {[entry.toStateName, entry.departmentName, entry.assigneeName].filter(Boolean).join(' · ')}
        </Typography>
        {entry.reason ? (
          <Typography sx={{ mt: 0.25 }}>
            {t(shared.reason)}: {entry.reason}
          </Typography>
        ) : null}
        {entry.note ? <Typography sx={{ mt: 0.25, whiteSpace: 'pre-line' }}>{entry.note}</Typography> : null}
      </Box>
    </Box>
  );
}

function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const newestFirst = entries.toSorted((one, other) => other.seq - one.seq);
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {newestFirst.map((entry, place) => (
        <Entry key={entry.seq} entry={entry} last={place === 0} />
      ))}
    </Box>
  );
}

function AppliedRules({ request }: { request: RequestDetail }) {
  const t = useText();
  return (
    <Stack spacing={2}>
      {request.appliedRules.map((rule) => (
        <Box key={`${rule.purpose}-${rule.provision.id}`}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
            <Typography sx={{ fontWeight: 600 }}>{rule.purpose}</Typography>
            <BasisButton
              basis={{
                title: t(shared.basisOf, { name: rule.purpose }),
                provision: rule.provision,
                regulationVersion: request.regulationVersion,
                articles: rule.articles,
                rule,
              }}
            />
          </Stack>
          <Typography color="textSecondary">
            {isMoment(rule.result) ? <When at={rule.result} /> : rule.result} · {rule.reason}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}

/** What happened, by which rules, and every change on record. */
export function TimelineCard({ request }: { request: RequestDetail }) {
  const t = useText();
  const [tab, setTab] = useState<'timeline' | 'rules' | 'history'>('timeline');
  return (
    <Card component="section">
      <Tabs
        value={tab}
        onChange={(_, next: 'timeline' | 'rules' | 'history') => setTab(next)}
        sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Tab value="timeline" label={t(words.timeline)} />
        <Tab value="rules" label={t(words.appliedRules)} />
        <Tab value="history" label={t(shared.history)} />
      </Tabs>
      <Box sx={{ p: 2 }}>
        {tab === 'timeline' ? <Timeline entries={request.timeline ?? []} /> : null}
        {tab === 'rules' ? <AppliedRules request={request} /> : null}
        {tab === 'history' ? <ChangeList changes={request.history ?? []} /> : null}
      </Box>
    </Card>
  );
}
