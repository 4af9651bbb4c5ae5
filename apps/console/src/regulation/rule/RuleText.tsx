import { Box, Paper, TextField, Typography } from '@mui/material';
import { type RuleCompletion, type RuleVariables, completionsAt, inLanguage } from '@charter/kernel';
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../../shared/language';
import { words } from './messages';

interface RuleTextProps {
  label: string;
  value: string;
  variables: RuleVariables;
  invalid: boolean;
  /** The field, so that others can write at its cursor. */
  input: RefObject<HTMLTextAreaElement | null>;
  onChange: (text: string) => void;
}

/** What is offered, and which of it the keys have reached. */
interface Offered {
  cursor: number;
  options: RuleCompletion[];
  from: number;
  to: number;
  at: number;
}

const SHOWN = 50;

/** Offers at the cursor, and what the keys do with them. */
function useCompletion({ value, variables, input, onChange }: RuleTextProps) {
  const [offered, setOffered] = useState<Offered>();
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [value, input]);
  const offer = (text: string, cursor: number, everything: boolean) => {
    const { from, to, options } = completionsAt(text, cursor, variables);
    const begun = from < cursor || text[cursor - 1] === '.';
    const only = options.length === 1 && options[0]?.insert === text.slice(from, to);
    setOffered(
      (everything || begun) && options.length > 0 && !only ? { cursor, from, to, options: options.slice(0, SHOWN), at: 0 } : undefined,
    );
  };
  const take = (option: RuleCompletion) => {
    if (!offered) return;
    caret.current = offered.from + option.caret;
    onChange(value.slice(0, offered.from) + option.insert + value.slice(offered.to));
    setOffered(undefined);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey && event.key === ' ') {
      event.preventDefault();
      offer(value, input.current?.selectionStart ?? value.length, true);
      return;
    }
    if (!offered) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = offered.options[offered.at];
    if (step) setOffered({ ...offered, at: (offered.at + step + offered.options.length) % offered.options.length });
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen);
    else if (event.key === 'Escape') setOffered(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { offered, offer, take, press, close: () => setOffered(undefined) };
}

/** A rule as text, with what may follow at the cursor. */
export function RuleText(props: RuleTextProps) {
  const { label, value, invalid, input, onChange } = props;
  const t = useText();
  const list = useId();
  const { offered, offer, take, press, close } = useCompletion(props);
  return (
    <Box sx={{ position: 'relative' }}>
      <TextField
        label={label}
        value={value}
        error={invalid}
        multiline
        minRows={3}
        inputRef={input}
        helperText={t(words.textHint)}
        onChange={({ target }) => {
          onChange(target.value);
          offer(target.value, target.selectionStart ?? target.value.length, false);
        }}
        onKeyDown={press}
        onBlur={close}
        slotProps={{
          htmlInput: {
            spellCheck: false,
            autoComplete: 'off',
            style: { fontFamily: 'monospace', fontSize: 13.5 },
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-expanded': offered !== undefined,
            'aria-controls': list,
            'aria-activedescendant': offered ? `${list}-${offered.at}` : undefined,
          },
        }}
      />
      {offered ? <Offers list={list} offered={offered} onTake={take} /> : null}
    </Box>
  );
}

function Offers({ list, offered, onTake }: { list: string; offered: Offered; onTake: (option: RuleCompletion) => void }) {
  const t = useText();
  const language = useLanguage();
  const reached = useRef<HTMLDivElement>(null);
  useEffect(() => reached.current?.scrollIntoView?.({ block: 'nearest' }), [offered.at]);
  return (
    <Paper
      id={list}
      role="listbox"
      aria-label={t(words.completions)}
      variant="outlined"
      sx={{
        position: 'absolute',
        zIndex: 'modal',
        left: 0,
        right: 0,
        top: 'calc(100% - 20px)',
        maxHeight: 260,
        overflow: 'auto',
        py: 0.5,
        boxShadow: 4,
      }}
    >
      {offered.options.map((option, index) => (
        <Box
          key={`${option.kind} ${option.label}`}
          id={`${list}-${index}`}
          ref={index === offered.at ? reached : undefined}
          role="option"
          aria-selected={index === offered.at}
          // before the field loses the cursor
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(option);
          }}
          sx={{
            px: 1.5,
            py: 0.6,
            cursor: 'pointer',
            bgcolor: index === offered.at ? 'action.selected' : undefined,
            '&:hover': { bgcolor: 'action.hover' },
          }}
        >
          <Box component="code" sx={{ fontSize: 13, fontWeight: 600 }}>
            {option.kind === 'function' ? option.detail : option.label}
          </Box>
          <Typography variant="caption" color="textSecondary" component="span" sx={{ ml: 1 }}>
            {inLanguage(option.doc, language)}
          </Typography>
        </Box>
      ))}
    </Paper>
  );
}
