import { Box, Stack, Typography } from '@mui/material';
import type { Change, FieldChange } from './change';
import { useLanguage, useText } from './language';
import type { Message } from './message';
import { words } from './messages';
import { dateTime, isMoment } from './moment';
import { actionText, actorText, fieldText, sourceText } from './recordWords';
import { When } from './When';

/** States of the record in words, where they are not the organisation's own. */
type StateWords = Readonly<Record<string, Message>>;

function Difference({ change, states }: { change: FieldChange; states?: StateWords | undefined }) {
  const t = useText();
  const language = useLanguage();
  const valueText = (value: string | null) => {
    if (value === null || value === '') return t(words.emptyValue);
    const state = change.field === 'state' ? states?.[value] : undefined;
    if (state) return t(state);
    return isMoment(value) ? dateTime(value, language, new Date()) : value;
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, fontSize: 13, alignItems: 'baseline', overflowWrap: 'anywhere' }}>
      <Typography variant="body2" color="textSecondary">
        {fieldText(change.field, t)}
      </Typography>
      <Box component="del" sx={{ color: 'error.main', textDecorationThickness: 1 }}>
        {valueText(change.before)}
      </Box>
      <span aria-hidden>→</span>
      <Box component="ins" sx={{ color: 'success.main', textDecoration: 'none', fontWeight: 550 }}>
        {valueText(change.after)}
      </Box>
    </Box>
  );
}

/** Before and after of the fields of one change. */
export function Differences({ fields, states }: { fields: readonly FieldChange[]; states?: StateWords | undefined }) {
  return (
    <Stack spacing={0.25}>
      {fields.map((change) => (
        <Difference key={change.field} change={change} states={states} />
      ))}
    </Stack>
  );
}

/** Who changed what, when and why (api.md 17). */
export function ChangeList({ changes, states }: { changes: readonly Change[]; states?: StateWords }) {
  const t = useText();
  if (changes.length === 0) return <Typography color="textSecondary">{t(words.historyEmpty)}</Typography>;
  return (
    <Stack component="ol" spacing={1.75} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {changes.map((change) => (
        <Box component="li" key={change.id}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'baseline', flexWrap: 'wrap' }}>
            <Typography sx={{ fontWeight: 600 }}>{actionText(change.action, t)}</Typography>
            <Typography variant="body2">{actorText(change.actorName, change.onBehalfOf, t)}</Typography>
            <Typography variant="caption" color="textSecondary">
              <When at={change.at} /> · {sourceText(change.source, t)}
            </Typography>
          </Stack>
          {change.reason ? (
            <Typography variant="body2" color="textSecondary">
              {t(words.reason)}: {change.reason}
            </Typography>
          ) : null}
          <Differences fields={change.fields} states={states} />
        </Box>
      ))}
    </Stack>
  );
}
