import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Button,
  FormHelperText,
  Stack,
  Tab,
  Tabs,
  Typography,
} from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { type RuleProblem, type RuleVariables, type ShownRule, compileRule } from '@charter/kernel';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useText } from '../../shared/language';
import type { Message } from '../../shared/message';
import { RuleFault } from '../../shared/RuleFault';
import { isFinished, useForm } from './form';
import { words } from './messages';
import { RuleForm } from './RuleForm';
import { RuleNames } from './RuleNames';
import { RuleText } from './RuleText';
import { RuleTrial } from './RuleTrial';

export interface RuleFieldProps {
  value: string;
  onChange: (text: string) => void;
  /** Names the rule may use. */
  variables: RuleVariables;
  label: string;
  hint?: string | undefined;
  /** What the server or another check says of it. */
  error?: string | undefined;
  /** What the rule must come to; only conditions have a form. */
  gives?: string | undefined;
}

/** One rule in both of its shapes: what is shown, what is wrong with it, and how it changes. */
function useRule({ value, onChange, variables, gives = 'bool' }: RuleFieldProps) {
  const { shown, change } = useForm(value, variables, onChange);
  const [tab, setTab] = useState<RuleTab>('form');
  const compiled = useMemo(() => compileRule(value, variables, gives), [value, variables, gives]);
  const tree = gives === 'bool' && 'tree' in shown ? shown.tree : undefined;
  const writeIn = (next: RuleTab) => (text: string) => {
    setTab(next);
    onChange(text);
  };
  return {
    shown,
    change,
    setTab,
    // whoever writes text stays with it, even when a form could show it
    write: writeIn('text'),
    tidyUp: writeIn('form'),
    formable: tree !== undefined,
    form: tab === 'form' ? tree : undefined,
    rule: 'rule' in compiled ? compiled.rule : undefined,
    problems: value !== '' && 'problems' in compiled ? compiled.problems : [],
  };
}

/** A rule: filled in as a form or written as text, both the same rule, with what may be said and a place to try it. */
export function RuleField(props: RuleFieldProps) {
  const { value, variables, label, hint, error } = props;
  const input = useRef<HTMLTextAreaElement>(null);
  const { shown, change, setTab, write, tidyUp, formable, form, rule, problems } = useRule(props);
  return (
    <Box
      role="group"
      aria-label={label}
      onKeyDown={keepWithin}
      sx={{ border: 1, borderColor: error ? 'error.main' : 'divider', borderRadius: 2, overflow: 'clip' }}
    >
      <Heading tab={form ? 'form' : 'text'} onTab={setTab} {...{ label, formable }} />
      <Stack spacing={1.25} sx={{ p: 1.5 }}>
        {form ? (
          <RuleForm group={form} variables={variables} blank={value === ''} onChange={change} />
        ) : (
          <>
            {problems.length === 0 ? <NoForm shown={shown} onTidy={tidyUp} /> : null}
            <RuleText invalid={problems.length > 0} onChange={write} {...{ label, value, variables, input }} />
          </>
        )}
        <Verdict unfinished={form !== undefined && !isFinished(form, variables)} {...{ value, problems }} />
        {error ? <FormHelperText error>{error}</FormHelperText> : null}
        {hint ? <FormHelperText>{hint}</FormHelperText> : null}
      </Stack>
      {form ? null : (
        <Part title={words.names}>
          <RuleNames variables={variables} onInsert={(part) => write(inserted(value, part, input.current))} />
        </Part>
      )}
      {rule ? (
        <Part title={words.try}>
          <RuleTrial rule={rule} />
        </Part>
      ) : null}
    </Box>
  );
}

type RuleTab = 'form' | 'text';

interface HeadingProps {
  label: string;
  tab: RuleTab;
  formable: boolean;
  onTab: (tab: RuleTab) => void;
}

function Heading({ label, tab, formable, onTab }: HeadingProps) {
  const t = useText();
  return (
    <Stack
      direction="row"
      sx={{ alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', px: 1.5, bgcolor: 'action.hover' }}
    >
      <Typography variant="subtitle2" component="h3">
        {label}
      </Typography>
      <Tabs value={tab} onChange={(_, next: RuleTab) => onTab(next)} aria-label={label}>
        <Tab value="form" label={t(words.form)} disabled={!formable} />
        <Tab value="text" label={t(words.text)} />
      </Tabs>
    </Stack>
  );
}

/** Enter in one of the many fields of a rule must not send the form that the rule is part of. */
function keepWithin(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** The text with something written where the cursor stands. */
function inserted(text: string, part: string, field: HTMLTextAreaElement | null): string {
  const at = field?.selectionStart ?? text.length;
  return `${text.slice(0, at)}${part}${text.slice(field?.selectionEnd ?? at)}`;
}

/** Why the rule is not shown as a form, and the way to it where there is one. */
function NoForm({ shown, onTidy }: { shown: ShownRule; onTidy: (text: string) => void }) {
  const t = useText();
  if ('tree' in shown) return null;
  const { why, tidy } = shown;
  return (
    <Alert
      severity="info"
      action={
        tidy === undefined ? undefined : (
          <Button size="small" onClick={() => onTidy(tidy)}>
            {t(words.tidyUp)}
          </Button>
        )
      }
    >
      {t(why)}
    </Alert>
  );
}

interface VerdictProps {
  value: string;
  problems: readonly RuleProblem[];
  unfinished: boolean;
}

/** Whether the rule can be used, and if not, what is wrong where. */
function Verdict({ value, problems, unfinished }: VerdictProps) {
  const t = useText();
  if (value === '') return null;
  if (unfinished)
    return (
      <Typography variant="body2" role="status" sx={{ color: 'warning.main' }}>
        {t(words.unfinished)}
      </Typography>
    );
  if (problems.length === 0)
    return (
      <Typography variant="caption" role="status" sx={{ color: 'success.main' }}>
        {t(words.sound)}
      </Typography>
    );
  return problems.map(({ start, end, message }) => (
    <RuleFault
      key={`${start} ${message.en}`}
      text={value}
      start={start}
      end={end}
      message={t({ zh: message.zh, en: message.en ?? message.zh })}
    />
  ));
}

function Part({ title, children }: { title: Message; children: ReactNode }) {
  const t = useText();
  return (
    <Accordion
      disableGutters
      square
      slotProps={{ transition: { unmountOnExit: true } }}
      sx={{ borderTop: 1, borderColor: 'divider', '&::before': { display: 'none' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />} sx={{ minHeight: 40, px: 1.5 }}>
        <Typography variant="subtitle2" component="span">
          {t(title)}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ px: 1.5, pt: 0 }}>{children}</AccordionDetails>
    </Accordion>
  );
}
