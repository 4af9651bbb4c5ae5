import { Autocomplete, Box, Button, Skeleton, TextField } from '@mui/material';
import { type FieldSpec, type Language, type Text, fieldsOf } from '@charter/kernel';
import { KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { useMemo, useState } from 'react';
import { useLanguage, useText } from '../../shared/language';
import type { Message } from '../../shared/message';
import { AmendDialog } from '../AmendDialog';
import type { Amending } from '../amendment';
import { said } from '../../shared/said';
import { words } from '../messages';
import { newKey } from '../newKey';
import type { Provision } from '../regulation';
import { choicesWithin, useChoices } from './choices';
import { RecordFields } from './RecordFields';
import { type Typed, type TypedProblem, type Wording, definitionOf, givenOf, textOf } from './typed';
import { useDescribed } from './useDescribed';

interface DescribedDialogProps {
  kind: ProvisionKind;
  /** All of the version or draft, for what the definition may refer to. */
  provisions: readonly Provision[];
  /** Nothing for a new one. */
  provision: Provision | undefined;
  amending: Amending;
  onClose: () => void;
}

interface Draft {
  name: Wording;
  articles: string[];
  typed: Typed;
}

/** Makes or changes a definition of any kind that its schema describes; published as an amendment or kept in a revision. */
export function DescribedDialog({ kind, provisions, provision, amending, onClose }: DescribedDialogProps) {
  const t = useText();
  const language = useLanguage();
  const { name: kindName, schema } = KINDS[kind];
  const start = useStart(kind, provision, amending);
  const [changed, setChanged] = useState<Draft>();
  const [retiring, setRetiring] = useState(false);
  const key = useMemo(() => provision?.key ?? newKey(kind, provisions), [kind, provision, provisions]);
  const choices = useChoices(provisions);
  const draft = changed ?? start;
  const edit = editOf(fieldsOf(schema), start, changed);
  const name = provision?.name ?? '';
  return (
    <AmendDialog
      title={provision ? t(kindName) : t(words.addTo, { name: t(kindName) })}
      amending={amending}
      provision={{ key, kind, name }}
      {...(retiring
        ? { body: { [kind]: {} }, more: { retire: true }, sentence: t(words.retireSentence, { name }) }
        : {
            body: edit.input && { [kind]: edit.input },
            more: edit.head,
            sentence: inWords(kind, said({ en: null, ...edit.head.name }, language), changed?.typed, language),
          })}
      missing={edit.missing && t(edit.missing)}
      note={words.fromThenOn}
      onClose={onClose}
    >
      {draft ? (
        <Box component="fieldset" disabled={retiring} sx={{ border: 0, p: 0, m: 0, minWidth: 0, opacity: retiring ? 0.5 : 1 }}>
          <Head draft={draft} amending={amending} onChange={setChanged} />
          <RecordFields
            fields={fieldsOf(schema)}
            typed={draft.typed}
            place=""
            problems={edit.problems}
            choices={choicesWithin(choices, draft.typed)}
            onChange={(typed) => setChanged({ ...draft, typed })}
          />
        </Box>
      ) : (
        <Skeleton variant="rounded" height={260} />
      )}
      {provision ? <RetireButton retiring={retiring} onClick={() => setRetiring(!retiring)} /> : null}
    </AmendDialog>
  );
}

/** What the definition comes to, as the regulation will say it; nothing while it is not whole. */
function inWords(kind: ProvisionKind, name: string, typed: Typed | undefined, language: Language): string | undefined {
  const { schema, render } = KINDS[kind];
  const read = typed && schema.safeParse(definitionOf(fieldsOf(schema), typed));
  return read?.success ? render(name, read.data, language) : undefined;
}

interface Edit {
  /** The definition in the form of the API; nothing while it is unchanged or not yet whole. */
  input: Record<string, unknown> | undefined;
  head: { name: Text; articles: string[] };
  problems: TypedProblem[];
  /** What still keeps it from being sent. */
  missing: Message | undefined;
}

/** What has been typed, as far as it can be sent. */
function editOf(fields: readonly FieldSpec[], start: Draft | undefined, changed: Draft | undefined): Edit {
  if (!changed) return { input: undefined, head: { name: textOf(NO_WORDS), articles: [] }, problems: [], missing: undefined };
  const { input, problems } = givenOf(fields, changed.typed);
  const head = { name: textOf(changed.name), articles: changed.articles };
  const missing = head.name.zh === '' ? words.nameMissing : problems[0]?.message;
  const same = JSON.stringify(changed) === JSON.stringify(start);
  return { input: missing || same ? undefined : input, head, problems, missing };
}

const NO_WORDS: Wording = { zh: '', en: '' };

function RetireButton({ retiring, onClick }: { retiring: boolean; onClick: () => void }) {
  const t = useText();
  return (
    <Box>
      <Button size="small" color={retiring ? 'inherit' : 'error'} onClick={onClick}>
        {t(retiring ? words.keepIt : words.retire)}
      </Button>
    </Box>
  );
}

function useStart(kind: ProvisionKind, provision: Provision | undefined, amending: Amending): Draft | undefined {
  const typed = useDescribed(kind, provision, amending);
  const names = provision?.names;
  return typed && { name: { zh: names?.zh ?? '', en: names?.en ?? '' }, articles: provision?.articles.map(({ key }) => key) ?? [], typed };
}

interface HeadProps {
  draft: Draft;
  amending: Amending;
  onChange: (draft: Draft) => void;
}

const IN: Readonly<Record<Language, Message>> = { zh: words.inChinese, en: words.inEnglish };

/** What every provision has: its name, and the articles that demand it. */
function Head({ draft, amending, onChange }: HeadProps) {
  const t = useText();
  const articles = useArticles(amending);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5, mb: 2 }}>
      {(['zh', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={`${t(words.provisionName)} · ${t(IN[language])}`}
          required={language === 'zh'}
          value={draft.name[language]}
          onChange={(event) => onChange({ ...draft, name: { ...draft.name, [language]: event.target.value } })}
        />
      ))}
      <Autocomplete
        multiple
        options={[...articles.keys()]}
        getOptionLabel={(key) => articles.get(key) ?? key}
        value={draft.articles}
        onChange={(_, keys) => onChange({ ...draft, articles: keys })}
        renderInput={(params) => <TextField {...params} label={t(words.restsOn)} helperText={t(words.restsOnHint)} />}
        sx={{ gridColumn: '1 / -1' }}
      />
    </Box>
  );
}

/** The articles by key, as one finds them. */
function useArticles(amending: Amending): Map<string, string> {
  const language = useLanguage();
  const named = (label: string, title: string) => (title ? `${label} ${title}` : label);
  if ('draft' in amending) {
    return new Map(amending.draft.articles.map(({ key, label, title }) => [key, named(said(label, language), said(title, language))]));
  }
  return new Map(amending.version.articles.map(({ key, label, title }) => [key, named(label, title ?? '')]));
}
