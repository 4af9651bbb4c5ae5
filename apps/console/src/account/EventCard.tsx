import { Stack, Typography } from '@mui/material';
import { useText } from '../shared/language';
import { Section } from '../shared/Section';
import { When } from '../shared/When';
import { deviceName } from './device';
import { EVENTS, words } from './messages';
import type { AccountEvent } from './security';

/** What happened to the account lately, so that its owner notices what they did not do. */
export function EventCard({ events }: { events: AccountEvent[] }) {
  const t = useText();
  return (
    <Section title={t(words.events)}>
      {events.length === 0 ? <Typography color="textSecondary">{t(words.eventsNone)}</Typography> : null}
      <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {events.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            <Typography>{EVENTS[event.kind] ? t(EVENTS[event.kind] ?? words.eventsNone) : event.kind}</Typography>
            <Typography variant="caption" color="textSecondary">
              <When at={event.at} /> · {[deviceName(event.agent), event.address].filter(Boolean).join(' · ')}
            </Typography>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
