import { Stack, TextField, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { DataTable } from 'react-admin';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import { EmptyState } from '../shared/EmptyState';
import { FilterSelect, useFilterValue } from '../shared/FilterSelect';
import { useText } from '../shared/language';
import type { Wording } from '../shared/message';
import { ListFrame } from '../shared/ListFrame';
import { words as shared } from '../shared/messages';
import { RecordCard, opensHere } from '../shared/RecordCard';
import { actionText, actorText, sourceText } from '../shared/recordWords';
import { useSettled } from '../shared/useSettled';
import { When } from '../shared/When';
import { AuditEventDrawer } from './AuditEventDrawer';
import type { AuditEvent } from './event';
import { RANGES, SUBJECTS, words } from './messages';

const Column = DataTable.Col<AuditEvent>;

function subjectName(subject: string, t: Wording): string {
  return subject in words ? t(words[subject as keyof typeof words]) : subject;
}

function subjectText(event: AuditEvent, t: Wording): string {
  return [subjectName(event.subject, t), event.subjectLabel].filter(Boolean).join(' · ');
}

function AuditTable({ onOpen }: { onOpen: (event: AuditEvent) => void }) {
  const t = useText();
  return (
    <DataTable<AuditEvent> bulkActionButtons={false} rowClick={opensHere(onOpen)}>
      <Column source="at" label={t(words.at)} render={(event) => <When at={event.at} />} />
      <Column
        source="actorName"
        label={t(words.actor)}
        disableSort
        render={(event) => <strong>{actorText(event.actorName, event.onBehalfOf, t)}</strong>}
      />
      <Column source="action" label={t(words.action)} disableSort render={(event) => actionText(event.action, t)} />
      <Column source="subject" label={t(words.subject)} disableSort render={(event) => subjectText(event, t)} />
      <Column source="reason" label={t(words.reason)} disableSort sx={{ color: 'text.secondary' }} />
      <Column
        source="source"
        label={t(words.source)}
        disableSort
        sx={{ color: 'text.secondary' }}
        render={(event) => sourceText(event.source, t)}
      />
    </DataTable>
  );
}

function AuditCard({ event, onOpen }: { event: AuditEvent; onOpen: (event: AuditEvent) => void }) {
  const t = useText();
  return (
    <RecordCard
      title={`${actorText(event.actorName, event.onBehalfOf, t)} · ${actionText(event.action, t)}`}
      mark={
        <Typography variant="caption" color="textSecondary">
          <When at={event.at} />
        </Typography>
      }
      onOpen={() => onOpen(event)}
    >
      <Typography variant="body2" color="textSecondary" noWrap>
        {subjectText(event, t)}
      </Typography>
    </RecordCard>
  );
}

function ActorField() {
  const t = useText();
  const [value, set] = useFilterValue('actor');
  const [typed, setTyped] = useState(typeof value === 'string' ? value : '');
  const settled = useSettled(typed, 300);
  useEffect(() => {
    if (settled !== (value ?? '')) set(settled);
    // `set` is made anew with every filter; only what was typed is to be followed.
  }, [settled]);
  return (
    <TextField
      type="search"
      label={t(words.actorHint)}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      sx={{ width: { xs: '100%', sm: 200 } }}
    />
  );
}

function Toolbar() {
  const t = useText();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      <ActorField />
      <FilterSelect name="subject" label={t(words.subject)} choices={SUBJECTS.map((id) => ({ id, name: t(words[id]) }))} />
      <FilterSelect name="range" label={t(words.range)} choices={RANGES.map((id) => ({ id, name: t(words[id]) }))} />
    </Stack>
  );
}

/** The audit log: who, when, why, before and after. */
export default function AuditEventList() {
  const t = useText();
  const [opened, setOpened] = useState<AuditEvent>();
  return (
    <>
      <ListFrame<AuditEvent>
        title={t(shared.audit)}
        resource="auditEvents"
        sort={{ field: 'at', order: 'DESC' }}
        toolbar={<Toolbar />}
        table={<AuditTable onOpen={setOpened} />}
        card={(event) => <AuditCard event={event} onOpen={setOpened} />}
        empty={<EmptyState icon={<FactCheck />} title={t(words.empty)} />}
      />
      <AuditEventDrawer event={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}
