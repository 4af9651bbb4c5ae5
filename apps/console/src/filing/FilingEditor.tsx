import { Box, Button, Card, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import Add from '@mui/icons-material/Add';
import MenuBook from '@mui/icons-material/ListAltOutlined';
import Paste from '@mui/icons-material/ContentPasteOutlined';
import type { Article } from '../regulation/regulation';
import { useVersion } from '../regulation/useRegulation';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { RefusalAlert } from '../shared/RefusalAlert';
import { useAct } from '../shared/useAct';
import { type Filing, latestVersionOf } from './filing';
import { words } from './messages';
import { FILING_UPDATE } from './mutations';
import { PasteDialog } from './PasteDialog';
import { RuleForm } from './RuleForm';
import { type RuleValues, newRule, ruleValues, rulesInput, typedText, without } from './rules';

/** Puts one of the articles elsewhere in their order. */
function moved(rules: readonly RuleValues[], from: number, to: number): RuleValues[] {
  const rest = rules.filter((_, place) => place !== from);
  return [...rest.slice(0, to), ...rules.slice(from, from + 1), ...rest.slice(to)];
}

interface RuleFormsProps {
  rules: readonly RuleValues[];
  parent: readonly Article[];
  onChange: (rules: RuleValues[]) => void;
}

/** All articles, each with what can be done with it. */
function RuleForms({ rules, parent, onChange }: RuleFormsProps) {
  const t = useText();
  const insert = (place: number) => onChange(rules.toSpliced(place, 0, newRule(rules[place - 1], rules.length)));
  return (
    <>
      {rules.map((rule, place) => (
        <RuleForm
          key={rule.key}
          rule={rule}
          parent={parent}
          onChange={(changed) => onChange(rules.map((each, at) => (at === place ? changed : each)))}
          onRemove={() => onChange(without(rules, rule.key))}
          onAdd={() => insert(place + 1)}
          onUp={place > 0 ? () => onChange(moved(rules, place, place - 1)) : undefined}
          onDown={place < rules.length - 1 ? () => onChange(moved(rules, place, place + 1)) : undefined}
        />
      ))}
      <Box>
        <Button startIcon={<Add />} onClick={() => insert(rules.length)}>
          {t(words.add)}
        </Button>
      </Box>
    </>
  );
}

/** Writes the whole text of implementing rules; it is saved at once, and what was typed stays when that is refused. */
export function FilingEditor({ filing, onClose }: { filing: Filing; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const [title, setTitle] = useState(filing.titles.zh);
  const [rules, setRules] = useState(() => filing.articles.map(ruleValues));
  const [pasting, setPasting] = useState(false);
  const { data: parent } = useVersion(latestVersionOf(filing));
  const { run, busy, refusal } = useAct(FILING_UPDATE);
  const save = async () => {
    const input = { title: typedText(title, filing.titles), articles: rulesInput(rules, filing.articles) };
    if (!(await run({ id: filing.id, expectedVersion: filing.version, ...input }))) return;
    notify(t(words.saved), { type: 'success' });
    onClose();
  };
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography variant="h2" component="h1" sx={{ flex: 1 }}>
          {t(words.edit)}
        </Typography>
        <Button variant="outlined" startIcon={<Paste />} onClick={() => setPasting(true)}>
          {t(words.paste)}
        </Button>
        <Button color="inherit" onClick={onClose}>
          {t(shared.cancel)}
        </Button>
        <Button variant="contained" loading={busy} disabled={title.trim() === ''} onClick={() => void save()}>
          {t(words.save)}
        </Button>
      </Stack>
      <RefusalAlert refusal={refusal} onReload={() => void queryClient.invalidateQueries()} />
      <TextField label={t(words.title)} required value={title} onChange={(event) => setTitle(event.target.value)} />
      {rules.length === 0 ? (
        <Card>
          <EmptyState icon={<MenuBook />} title={t(words.noText)} hint={t(words.noTextHint)} />
        </Card>
      ) : null}
      <RuleForms rules={rules} parent={parent?.articles ?? []} onChange={setRules} />
      {pasting ? (
        <PasteDialog
          onClose={() => setPasting(false)}
          onText={(found) => {
            setRules(found.rules);
            if (found.title && title.trim() === '') setTitle(found.title);
            setPasting(false);
          }}
        />
      ) : null}
    </Stack>
  );
}
