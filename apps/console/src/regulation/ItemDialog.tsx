import { Box, FormControlLabel, Skeleton, Switch, Tab, Tabs, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import type { Language } from '@charter/kernel';
import { useLanguage, useText } from '../shared/language';
import { AmendDialog } from './AmendDialog';
import type { Amending } from './amendment';
import { changedParts, isListText, ITEM_TEXTS, type ItemDraft, itemDraft, itemInput, type ItemProvision } from './item';
import { words } from './messages';
import { useBodies } from './useBodies';

interface FieldsProps {
  draft: ItemDraft;
  onChange: (draft: ItemDraft) => void;
}

function TextFields({ draft, onChange, language }: FieldsProps & { language: Language }) {
  const t = useText();
  return (
    <>
      {ITEM_TEXTS.map((text) => (
        <TextField
          key={text}
          label={t(words[text])}
          multiline={isListText(text) || text === 'summary'}
          minRows={isListText(text) ? 3 : 1}
          helperText={isListText(text) ? t(words.onePerLine) : undefined}
          value={draft.texts[text][language]}
          onChange={(event) =>
            onChange({ ...draft, texts: { ...draft.texts, [text]: { ...draft.texts[text], [language]: event.target.value } } })
          }
        />
      ))}
    </>
  );
}

function Fields({ draft, onChange }: FieldsProps) {
  const t = useText();
  const [language, setLanguage] = useState<Language>(useLanguage());
  return (
    <>
      <Tabs value={language} onChange={(_, next: Language) => setLanguage(next)} sx={{ mt: -1 }}>
        <Tab value="zh" label={t(words.inChinese)} />
        <Tab value="en" label={t(words.inEnglish)} />
      </Tabs>
      <TextFields draft={draft} onChange={onChange} language={language} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <TextField
          label={t(words.feeAmount)}
          sx={{ maxWidth: 160 }}
          value={draft.feeAmount}
          onChange={(event) => onChange({ ...draft, feeAmount: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        />
        <FormControlLabel
          control={<Switch checked={draft.public} onChange={(event) => onChange({ ...draft, public: event.target.checked })} />}
          label={t(words.publicSwitch)}
        />
      </Box>
    </>
  );
}

/** Changes the texts, fee and publicity of a service item and publishes them. */
export function ItemDialog({ item, amending, onClose }: { item: ItemProvision; amending: Amending; onClose: () => void }) {
  const t = useText();
  const bodies = useBodies(item, amending);
  const before = useMemo(() => bodies && itemDraft(bodies.zh, bodies.en), [bodies]);
  const [edited, setEdited] = useState<ItemDraft>();
  const draft = edited ?? before;
  const parts = before && edited ? changedParts(before, edited) : [];
  const named = parts.map((part) => t(part === 'public' ? words.publicSwitch : words[part]));
  return (
    <AmendDialog
      title={t(words.amendItem)}
      amending={amending}
      provision={item}
      body={before && edited && parts.length > 0 ? { serviceItem: itemInput(before, edited) } : undefined}
      sentence={`${item.name}: ${named.join(', ')}`}
      onClose={onClose}
    >
      {draft ? <Fields draft={draft} onChange={setEdited} /> : <Skeleton variant="rounded" height={320} />}
    </AmendDialog>
  );
}
