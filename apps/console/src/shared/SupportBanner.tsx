import { Alert } from '@mui/material';
import { useLanguage, useText } from './language';
import { words } from './messages';
import { dateTime } from './moment';
import { useViewer } from './viewer';

/** Tells everybody in the organisation that somebody of the platform is inside, why and until when (O-7). */
export function SupportBanner() {
  const t = useText();
  const language = useLanguage();
  const { data: viewer } = useViewer();
  return (viewer?.supportVisits ?? []).map(({ name, reason, endsAt }) => (
    <Alert key={`${name}${endsAt}`} severity="info" variant="filled" square role="status">
      {t(words.supportInside, { name, reason, time: dateTime(endsAt, language, new Date()) })}
    </Alert>
  ));
}
