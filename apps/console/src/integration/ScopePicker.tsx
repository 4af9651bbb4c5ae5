import { Box, Chip, FormControlLabel, FormHelperText, Stack, Switch, Typography } from '@mui/material';
import { useText } from '../shared/language';
import { useMay } from '../shared/viewer';
import { PERSONAL_DATA, type ScopeSubject, scopeOf } from './key';
import { words } from './messages';
import { useScopeSubjects } from './useScopes';

interface PickerProps {
  chosen: readonly string[];
  onChange: (scopes: string[]) => void;
}

const toggled = (chosen: readonly string[], scope: string) =>
  chosen.includes(scope) ? chosen.filter((each) => each !== scope) : [...chosen, scope];

function SubjectRow({ subject, name, actions, chosen, onChange }: ScopeSubject & PickerProps) {
  const may = useMay();
  const own = actions.filter(({ code }) => may(code, subject));
  if (own.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '120px 1fr' }, gap: { xs: 0.5, sm: 1.5 }, py: 0.75 }}>
      <Typography variant="body2" sx={{ pt: 0.25 }}>
        {name}
      </Typography>
      <Stack direction="row" useFlexGap spacing={0.75} role="group" aria-label={name} sx={{ flexWrap: 'wrap' }}>
        {own.map((action) => {
          const scope = scopeOf(subject, action.code);
          const on = chosen.includes(scope);
          return (
            <Chip
              key={scope}
              size="small"
              label={action.name}
              color={on ? 'primary' : 'default'}
              variant={on ? 'filled' : 'outlined'}
              aria-pressed={on}
              onClick={() => onChange(toggled(chosen, scope))}
            />
          );
        })}
      </Stack>
    </Box>
  );
}

/** What a key may do, out of what the member may do. */
export function ScopePicker({ chosen, onChange }: PickerProps) {
  const t = useText();
  const subjects = useScopeSubjects();
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 2, py: 1, m: 0 }}>
      <Typography component="legend" variant="caption" color="textSecondary" sx={{ px: 0.5 }}>
        {t(words.scopes)}
      </Typography>
      <FormHelperText sx={{ mt: 0 }}>{t(words.scopesHint)}</FormHelperText>
      {subjects.map((subject) => (
        <SubjectRow key={subject.subject} {...subject} chosen={chosen} onChange={onChange} />
      ))}
      <FormControlLabel
        control={<Switch checked={chosen.includes(PERSONAL_DATA)} onChange={() => onChange(toggled(chosen, PERSONAL_DATA))} />}
        label={t(words.personalData)}
      />
      <FormHelperText sx={{ mt: 0 }}>{t(words.personalDataHint)}</FormHelperText>
    </Box>
  );
}
