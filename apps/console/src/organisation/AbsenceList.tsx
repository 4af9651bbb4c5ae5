import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Title, useNotify } from 'react-admin';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import SwapHoriz from '@mui/icons-material/SwapHorizOutlined';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay, useViewer } from '../shared/viewer';
import { When } from '../shared/When';
import { type Absence, type Deputyship, type Standing, lastMoment, stateOf } from './absence';
import { AbsenceDialog } from './AbsenceDialog';
import { ABSENCE_END, DEPUTYSHIP_END, STANDING_IN } from './absenceDocuments';
import { words } from './absenceMessages';

const COLOUR = { now: 'warning', ahead: 'info', over: 'default' } as const;
const ORDER = ['now', 'ahead', 'over'];

type Period = Absence | Deputyship;

/** What is on first, then what lies ahead, then what is over. */
function inOrder<Each extends Period>(periods: readonly Each[]): Each[] {
  const now = Date.now();
  return periods.toSorted((one, other) => ORDER.indexOf(stateOf(one, now)) - ORDER.indexOf(stateOf(other, now)));
}

interface EntryProps {
  period: Period;
  title: ReactNode;
  details: readonly (string | null | undefined)[];
  endLabel: string;
  endDocument: string;
}

function Entry({ period, title, details, endLabel, endDocument }: EntryProps) {
  const t = useText();
  const notify = useNotify();
  const others = useMay()('update', 'Member');
  const { data: viewer } = useViewer();
  const { run, busy, refusal } = useAct(endDocument);
  const state = stateOf(period, Date.now());
  const may = state !== 'over' && (others || period.member?.id === viewer?.member?.id);
  const end = async () => {
    if (await run({ id: period.id, expectedVersion: period.version })) notify(t(words.ended), { type: 'success' });
  };
  return (
    <Stack
      component="li"
      direction={{ xs: 'column', sm: 'row' }}
      spacing={{ xs: 0.75, sm: 2 }}
      sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', alignItems: { sm: 'center' }, opacity: state === 'over' ? 0.6 : 1 }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
          <Chip size="small" variant="outlined" color={COLOUR[state]} label={t(words[state])} />
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {details.filter(Boolean).join(' · ')}
        </Typography>
        {refusal ? (
          <Typography variant="body2" color="error">
            {refusal.message}
          </Typography>
        ) : null}
      </Box>
      <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        <When at={period.from} dateOnly /> – <When at={lastMoment(period)} dateOnly />
      </Typography>
      {may ? (
        <Button
          size="small"
          variant="outlined"
          loading={busy}
          onClick={() => void end()}
          sx={{ alignSelf: { xs: 'flex-start', sm: 'auto' } }}
        >
          {state === 'ahead' ? t(words.callOff) : endLabel}
        </Button>
      ) : null}
    </Stack>
  );
}

function Entries({ empty, children }: { empty: string; children: ReactNode[] }) {
  if (children.length > 0)
    return (
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {children}
      </Box>
    );
  return (
    <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
      {empty}
    </Typography>
  );
}

function Absences({ absences }: { absences: readonly Absence[] }) {
  const t = useText();
  return (
    <Entries empty={t(words.noLeave)}>
      {inOrder(absences).map((absence) => (
        <Entry
          key={absence.id}
          period={absence}
          title={absence.member?.name}
          details={[
            absence.kind && t(words[absence.kind]),
            absence.member?.department?.name,
            ...absence.deputies.map(({ deputy }) => deputy && `${t(words.deputy)}: ${deputy.name}`),
            absence.note,
          ]}
          endLabel={t(words.endLeave)}
          endDocument={ABSENCE_END}
        />
      ))}
    </Entries>
  );
}

function Deputyships({ deputyships }: { deputyships: readonly Deputyship[] }) {
  const t = useText();
  return (
    <Entries empty={t(words.noDeputies)}>
      {inOrder(deputyships).map((each) => (
        <Entry
          key={each.id}
          period={each}
          title={t(words.standsIn, { deputy: each.deputy?.name ?? '', member: each.member?.name ?? '' })}
          details={[each.roles.map(({ name }) => name).join(' / '), each.reason]}
          endLabel={t(words.endDeputy)}
          endDocument={DEPUTYSHIP_END}
        />
      ))}
    </Entries>
  );
}

/** Leave and deputies (请假与代理, O-2): who is away, who stands in, and until when. */
export default function AbsenceList() {
  const t = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState<'leave' | 'deputy'>();
  const { data, error, refetch } = useQuery({
    queryKey: ['standingIn', language],
    queryFn: () => ask<Standing>(STANDING_IN),
  });
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (!data) return <PageSkeleton rows={6} />;
  return (
    <Stack spacing={2}>
      <Title title={t(words.page)} />
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 320px' }}>
          {t(words.hint)}
        </Typography>
        <Button variant="outlined" startIcon={<SwapHoriz />} onClick={() => setOpened('deputy')}>
          {t(words.newDeputy)}
        </Button>
        <Button variant="contained" startIcon={<EventBusy />} onClick={() => setOpened('leave')}>
          {t(words.newLeave)}
        </Button>
      </Stack>
      <Section title={t(words.leave)} flush>
        <Absences absences={data.absences} />
      </Section>
      <Section title={t(words.deputies)} flush>
        <Deputyships deputyships={data.deputyships} />
      </Section>
      {opened ? <AbsenceDialog leave={opened === 'leave'} onClose={() => setOpened(undefined)} /> : null}
    </Stack>
  );
}
