import { Stack, Tab, Tabs, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { RuleFault } from '../shared/RuleFault';
import { useSettled } from '../shared/useSettled';
import type { Grant, SubjectInfo } from './organisation';
import { draftOf, ruleText } from './rule';
import { RULE_FAULTS } from './roleDocuments';
import { RuleLines } from './RuleLines';
import { words } from './ruleMessages';

interface Fault {
  start: number;
  end: number;
  message: string;
}

/** What the server says of the rule, once nobody types. */
function useFaults({ subject, actions, fields, scope, rule }: Grant): readonly Fault[] | undefined {
  const language = useLanguage();
  const grant = useSettled(JSON.stringify({ subject, actions, fields, scope, rule }), 400);
  const { data } = useQuery({
    queryKey: ['ruleFaults', grant, language],
    queryFn: async () => (await ask<{ faults: Fault[] }>(RULE_FAULTS, { grant: JSON.parse(grant) as Grant })).faults,
    placeholderData: (previous) => previous,
  });
  return data;
}

function Names({ info }: { info: SubjectInfo }) {
  const t = useText();
  return (
    <Typography variant="caption" color="textSecondary" component="p" sx={{ overflowWrap: 'anywhere', m: 0 }}>
      {t(words.names)}:{' '}
      {[...info.ruleFields, ...info.callerFields].map(({ name, label }) => (
        <span key={name}>
          <code>{name}</code> ({label}){' '}
        </span>
      ))}
    </Typography>
  );
}

interface RuleEditorProps {
  info: SubjectInfo;
  grant: Grant;
  readOnly: boolean;
  onChange: (rule: string) => void;
}

/** Whose records, said by a rule: as lines for most, as text for everything the language can say (O-3). */
export function RuleEditor({ info, grant, readOnly, onChange }: RuleEditorProps) {
  const t = useText();
  const text = grant.rule ?? '';
  const draft = draftOf(text, info.ruleFields);
  const [asText, setAsText] = useState(draft === undefined);
  const faults = useFaults(grant);
  const shownAsText = asText || draft === undefined;
  return (
    <Stack spacing={1.5} sx={{ p: 1.5, borderRadius: 2, border: 1, borderColor: 'divider' }}>
      <Tabs
        value={shownAsText ? 'text' : 'simple'}
        onChange={(_, next: 'text' | 'simple') => setAsText(next === 'text')}
        sx={{ minHeight: 34, '& .MuiTab-root': { minHeight: 34, py: 0.5 } }}
      >
        <Tab value="simple" label={t(words.simple)} disabled={draft === undefined} />
        <Tab value="text" label={t(words.text)} />
      </Tabs>
      {shownAsText ? (
        <>
          {draft ? null : (
            <Typography variant="body2" color="textSecondary">
              {t(words.tooRich)}
            </Typography>
          )}
          <TextField
            label={t(words.text)}
            value={text}
            disabled={readOnly}
            multiline
            minRows={2}
            slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', fontSize: 13 } } }}
            onChange={(event) => onChange(event.target.value)}
          />
          <Names info={info} />
        </>
      ) : (
        <RuleLines draft={draft} fields={info.ruleFields} readOnly={readOnly} onChange={(next) => onChange(ruleText(next))} />
      )}
      {faults?.map((fault) => (
        <RuleFault key={`${fault.start}-${fault.message}`} text={text} {...fault} />
      ))}
      {faults?.length === 0 ? (
        <Typography variant="caption" role="status" sx={{ color: 'success.main' }}>
          {t(words.sound)}
        </Typography>
      ) : null}
    </Stack>
  );
}
