import { Autocomplete, Box, Button, Skeleton, TextField } from '@mui/material';
import { fieldsOf } from '@charter/kernel';
import { KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { useMemo, useState } from 'react';
import { useLanguage, useText } from '../../shared/language';
import { AmendDialog } from '../AmendDialog';
import type { Amending } from '../amendment';
import { said } from '../draft/draft';
import { words } from '../messages';
import type { Provision } from '../regulation';
import { useChoices } from './choices';
import { RecordFields } from './RecordFields';
import { type Typed, type Wording, givenOf } from './typed';
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

/** A key nothing has yet; records will name the provision by it. */
function newKey(kind: ProvisionKind, provisions: readonly Provision[]): string {
  const taken = new Set(provisions.filter((each) => each.kind === kind).map(({ key }) => key));
  const stem = kind.replace(/[A-Z]/g, '-$&').toLowerCase();
  let number = taken.size + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Makes or changes a definition of any kind that its schema describes; published as an amendment or kept in a revision. */
export function DescribedDialog({ kind, provisions, provision, amending, onClose }: DescribedDialogProps) {
  const t = useText();
  const definition = KINDS[kind];
  const fields = fieldsOf(definition.schema);
  const start = useStart(kind, provision, amending);
  const [changed, setChanged] = useState<Draft>();
  const [retiring, setRetiring] = useState(false);
  const key = useMemo(() => provision?.key ?? newKey(kind, provisions), [kind, provision, provisions]);
  const choices = useChoices(provisions);
  const draft = changed ?? start;
  const { input, problems } = draft ? givenOf(fields, draft.typed) : { input: {}, problems: [] };
  const named = draft !== undefined && draft.name.zh.trim() !== '';
  const ready = named && problems.length === 0 && changed !== undefined && JSON.stringify(changed) !== JSON.stringify(start);
  const name = { zh: draft?.name.zh.trim() ?? '', ...(draft?.name.en.trim() ? { en: draft.name.en.trim() } : {}) };
  const body = retiring ? { [kind]: {} } : ready ? { [kind]: input } : undefined;
  return (
    <AmendDialog
      title={provision ? t(definition.name) : t(words.addTo, { name: t(definition.name) })}
      amending={amending}
      provision={{ key, kind, name: provision?.name ?? '' }}
      body={body}
      more={retiring ? { retire: true } : { name, articles: draft?.articles ?? [] }}
      missing={changed ? t(problems[0]?.message ?? (named ? words.unchanged : words.nameMissing)) : undefined}
      note={words.fromThenOn}
      sentence={retiring ? t(words.retireSentence, { name: provision?.name ?? '' }) : t(words.describedSentence, { name: name.zh })}
      onClose={onClose}
    >
      {draft ? (
        <Box component="fieldset" disabled={retiring} sx={{ border: 0, p: 0, m: 0, minWidth: 0, opacity: retiring ? 0.5 : 1 }}>
          <Head draft={draft} amending={amending} onChange={setChanged} />
          <RecordFields
            fields={fields}
            typed={draft.typed}
            place=""
            problems={changed ? problems : []}
            choices={choices}
            onChange={(typed) => setChanged({ ...draft, typed })}
          />
        </Box>
      ) : (
        <Skeleton variant="rounded" height={260} />
      )}
      {provision ? (
        <Box>
          <Button size="small" color={retiring ? 'inherit' : 'error'} onClick={() => setRetiring(!retiring)}>
            {t(retiring ? words.keepIt : words.retire)}
          </Button>
        </Box>
      ) : null}
    </AmendDialog>
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

/** What every provision has: its name, and the articles that demand it. */
function Head({ draft, amending, onChange }: HeadProps) {
  const t = useText();
  const articles = useArticles(amending);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5, mb: 2 }}>
      <TextField
        label={`${t(words.provisionName)} · ${t(words.inChinese)}`}
        required
        value={draft.name.zh}
        onChange={(event) => onChange({ ...draft, name: { ...draft.name, zh: event.target.value } })}
      />
      <TextField
        label={`${t(words.provisionName)} · ${t(words.inEnglish)}`}
        value={draft.name.en}
        onChange={(event) => onChange({ ...draft, name: { ...draft.name, en: event.target.value } })}
      />
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
