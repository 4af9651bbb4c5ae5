import { Alert, Box, Chip, MenuItem, Stack, TextField, Tooltip, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircle';
import { type CompiledRule, type RuleStep, type RuleValueVariable, fieldAt, inLanguage, namesRead, sortOf } from '@charter/kernel';
import { useState } from 'react';
import { useLanguage, useText } from '../../shared/language';
import { words } from './messages';
import { tellValue, tryRule } from './trial';

/** A rule tried on made-up values: what it comes to, and each part of it with its value. */
export function RuleTrial({ rule }: { rule: CompiledRule }) {
  const t = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const names = namesRead(rule);
  const trial = tryRule(rule, typed, language);
  return (
    <Stack spacing={1.5}>
      <Typography variant="body2" color="textSecondary">
        {names.length === 0 ? t(words.readsNothing) : t(words.tryHint)}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' }, gap: 1.25 }}>
        {names.map((name) => {
          const variable = fieldAt(rule.variables, name);
          const change = (value: string) => setTyped({ ...typed, [name]: value });
          return variable ? <MadeUpValue key={name} variable={variable} value={typed[name] ?? ''} onChange={change} /> : null;
        })}
      </Box>
      {'refusal' in trial ? (
        <Alert severity="info">{trial.refusal}</Alert>
      ) : (
        <Outcome rule={rule} value={trial.result.value} steps={trial.result.steps} />
      )}
    </Stack>
  );
}

const HTML_TYPES: Readonly<Record<string, string>> = { int: 'number', double: 'number', day: 'date' };

interface MadeUpValueProps {
  variable: RuleValueVariable;
  value: string;
  onChange: (value: string) => void;
}

function MadeUpValue({ variable, value, onChange }: MadeUpValueProps) {
  const t = useText();
  const language = useLanguage();
  const sort = sortOf(variable);
  const listed = variable.type.startsWith('list<');
  const several = listed && variable.values !== undefined;
  const options = sort === 'yesNo' ? YES_NO.map((code) => ({ code, name: words[code] })) : variable.values;
  const type = HTML_TYPES[sort];
  return (
    <TextField
      select={options !== undefined}
      label={inLanguage(variable.doc, language)}
      value={several ? value.split(',').filter(Boolean) : value}
      onChange={({ target }) => onChange(Array.isArray(target.value) ? (target.value as string[]).join(',') : target.value)}
      helperText={listed && !options ? t(words.separated) : undefined}
      {...(type ? { type } : {})}
      slotProps={{ select: { multiple: several }, ...(type ? { inputLabel: { shrink: true } } : {}) }}
    >
      {options && !several ? <MenuItem value="">{t(words.notKnown)}</MenuItem> : null}
      {options?.map(({ code, name }) => (
        <MenuItem key={code} value={code}>
          {inLanguage(name, language)}
        </MenuItem>
      ))}
    </TextField>
  );
}

const YES_NO = ['yes', 'no'] as const;

interface OutcomeProps {
  rule: CompiledRule;
  value: RuleStep['value'];
  steps: readonly RuleStep[];
}

function Outcome({ rule, value, steps }: OutcomeProps) {
  const t = useText();
  const language = useLanguage();
  const said = { yes: t(words.yes), no: t(words.no), nothing: t(words.nothing) };
  const told = typeof value === 'boolean' ? t(value ? words.fits : words.fitsNot) : tellValue(value, '', rule.variables, said, language);
  return (
    <Box role="status">
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 1 }}>
        <Typography variant="subtitle2" component="span">
          {t(words.result)}
        </Typography>
        <Chip size="small" label={told} color={value === true ? 'success' : 'default'} />
      </Stack>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map(({ text, words: sentence, value: found, depth, decisive }, index) => (
          <Box
            component="li"
            key={`${index} ${text}`}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 1fr) auto 20px',
              gap: 1,
              pl: depth * 2,
              py: 0.5,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Tooltip title={<code>{text}</code>}>
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere', fontWeight: decisive && depth === 0 ? 600 : 400 }}>
                {sentence[language]}
              </Typography>
            </Tooltip>
            <Typography variant="body2" color={decisive ? 'textPrimary' : 'textSecondary'}>
              {tellValue(found, text, rule.variables, said, language)}
            </Typography>
            {decisive && typeof found === 'boolean' ? (
              <Tooltip title={t(words.decisive)}>
                <CheckCircle fontSize="small" color="primary" titleAccess={t(words.decisive)} />
              </Tooltip>
            ) : (
              <span />
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
