import { Box, ButtonBase, Stack, TextField, Typography } from '@mui/material';
import { RULE_FUNCTIONS, type RuleFunction, type RuleVariables, inLanguage, signatureOf, valueVariables } from '@charter/kernel';
import { useState } from 'react';
import { useLanguage, useText } from '../../shared/language';
import { words } from './messages';

interface Entry {
  /** What is written in the rule. */
  insert: string;
  code: string;
  /** What it is for, with each thing a function is given. */
  lines: string[];
}

/** Every name and function a rule may use, with what it means; a click writes it at the cursor. */
export function RuleNames({ variables, onInsert }: { variables: RuleVariables; onInsert: (text: string) => void }) {
  const t = useText();
  const language = useLanguage();
  const [sought, setSought] = useState('');
  const names = valueVariables(variables).map(({ path, variable }): Entry => {
    const codes = variable.values?.map(({ code, name }) => `"${code}" ${inLanguage(name, language)}`).join(' · ');
    return { insert: path, code: path, lines: [inLanguage(variable.doc, language), ...(codes ? [codes] : [])] };
  });
  const functions = RULE_FUNCTIONS.map((each): Entry => {
    const { doc, method, name, parameters, example } = each;
    const given = parameters.map((parameter) => `${parameter.name} ${parameter.doc[language]}`).join(' · ');
    const shown = `${t(words.example)}: ${example.text} → ${shownExample(each)}`;
    return { insert: method ? `.${name}(` : `${name}(`, code: signatureOf(each), lines: [doc[language], given, shown] };
  });
  const fits = ({ code, lines }: Entry) => [code, ...lines].join(' ').toLowerCase().includes(sought.trim().toLowerCase());
  const parts = [
    { title: t(words.namesOnly), entries: names.filter(fits) },
    { title: t(words.functions), entries: functions.filter(fits) },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <Stack spacing={1.5}>
      <TextField label={t(words.find)} value={sought} onChange={(event) => setSought(event.target.value)} />
      <Box sx={{ maxHeight: 320, overflow: 'auto' }}>
        {parts.map(({ title, entries }) => (
          <Box key={title} role="group" aria-label={title} sx={{ mb: 1.5 }}>
            <Typography variant="overline" color="textSecondary">
              {title}
            </Typography>
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, gap: 0.5 }}>
              {entries.map((entry) => (
                <NameEntry key={entry.code} entry={entry} onInsert={onInsert} />
              ))}
            </Box>
          </Box>
        ))}
        {parts.length === 0 ? <Typography color="textSecondary">{t(words.nothingFound)}</Typography> : null}
      </Box>
    </Stack>
  );
}

const shownExample = ({ example }: RuleFunction) => JSON.stringify(example.gives);

function NameEntry({ entry: { insert, code, lines }, onInsert }: { entry: Entry; onInsert: (text: string) => void }) {
  const t = useText();
  const [first, ...others] = lines;
  return (
    <ButtonBase
      aria-label={t(words.insert, { name: code })}
      onClick={() => onInsert(insert)}
      sx={{ display: 'block', textAlign: 'start', p: 1, borderRadius: 1, '&:hover': { bgcolor: 'action.hover' } }}
    >
      <Box component="code" sx={{ fontSize: 12.5, fontWeight: 600, overflowWrap: 'anywhere' }}>
        {code}
      </Box>
      <Typography variant="body2">{first}</Typography>
      {others.map((line) => (
        <Typography key={line} variant="caption" color="textSecondary" component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {line}
        </Typography>
      ))}
    </ButtonBase>
  );
}
