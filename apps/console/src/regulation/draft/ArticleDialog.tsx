import { Box, Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/language';
import { queryClient } from '../../shared/query';
import { useAct } from '../../shared/useAct';
import type { DraftArticle } from './draft';
import { DRAFT_ARTICLE_SAVE } from './draftMutations';
import { words } from './messages';
import { type NodeValues, emptyNode, nodeInput, nodeValues } from './node';

const LEVELS = ['part', 'chapter', 'section', 'article', 'paragraph', 'item'] as const;

interface FieldsProps {
  values: NodeValues;
  onChange: (part: Partial<NodeValues>) => void;
}

type Line = 'label' | 'labelEn' | 'title' | 'titleEn';

function Fields({ values, onChange: set }: FieldsProps) {
  const t = useText();
  const field = (name: Line) => (
    <TextField label={t(words[name])} value={values[name]} onChange={(event) => set({ [name]: event.target.value })} />
  );
  const text = (name: 'body' | 'bodyEn') => (
    <TextField
      label={t(words[name])}
      multiline
      minRows={4}
      maxRows={14}
      value={values[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '110px 1fr 1fr' }, gap: 2 }}>
        <TextField select label={t(words.level)} value={values.level} onChange={(event) => set({ level: event.target.value })}>
          {LEVELS.map((level) => (
            <MenuItem key={level} value={level}>
              {t(words[level])}
            </MenuItem>
          ))}
        </TextField>
        {field('label')}
        {field('labelEn')}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
        {field('title')}
        {field('titleEn')}
        {text('body')}
        {text('bodyEn')}
      </Box>
      <FormControlLabel
        control={<Checkbox checked={values.guidance} onChange={(_, guidance) => set({ guidance })} />}
        label={t(words.guidance)}
      />
    </>
  );
}

interface ArticleDialogProps {
  draftId: string;
  /** The node that is changed; nothing when one is added. */
  article?: DraftArticle;
  /** The node the new one is to stand behind. */
  behind?: DraftArticle;
  onClose: () => void;
}

/** Changes one node of a revision's text, or adds one; both languages side by side. */
export function ArticleDialog({ draftId, article, behind, onClose }: ArticleDialogProps) {
  const t = useText();
  const notify = useNotify();
  const [values, setValues] = useState<NodeValues>(article ? nodeValues(article) : emptyNode(behind));
  const { run, busy, refusal } = useAct(DRAFT_ARTICLE_SAVE);
  const set = (part: Partial<NodeValues>) => setValues({ ...values, ...part });
  const submit = async () => {
    const place = behind ? { after: behind.key } : {};
    const saved = await run({ draftId, ...nodeInput(values, article, behind), ...place });
    if (!saved) return;
    notify(t(words.saved), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      wide
      title={t(article ? words.editArticle : words.addArticle)}
      submitLabel={t(words.save)}
      busy={busy}
      disabled={values.label.trim() === '' && values.title.trim() === ''}
      refusal={refusal}
      onReload={() => {
        void queryClient.invalidateQueries({ queryKey: ['regulation'] });
        onClose();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Fields values={values} onChange={set} />
    </FormDialog>
  );
}
