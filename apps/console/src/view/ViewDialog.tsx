import { Checkbox, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { subject } from '@casl/ability';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { useAct } from '../shared/useAct';
import { abilityOf, useViewer } from '../shared/viewer';
import { VIEW_CREATE, VIEW_UPDATE } from './documents';
import { words } from './messages';
import { type SavedView, SHARINGS, type Sharing, type ViewList, type ViewSettings } from './view';

interface ViewDialogProps {
  list: ViewList;
  /** What a new view keeps. */
  settings: ViewSettings;
  /** The view to rename or share; none to keep a new one. */
  view: SavedView | undefined;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
}

/** With whom the member may share. */
function useSharings(current: Sharing): readonly Sharing[] {
  const { data: viewer } = useViewer();
  const ability = abilityOf(viewer);
  const department = viewer?.member?.department;
  return SHARINGS.filter((sharing) => {
    if (sharing === 'PRIVATE' || sharing === current) return true;
    if (sharing === 'DEPARTMENT') return department ? ability.can('share', 'SavedView') : false;
    return ability.can('share', subject('SavedView', { departmentId: null }));
  });
}

function SharingField({ sharings, value, onChange }: { sharings: readonly Sharing[]; value: Sharing; onChange: (next: Sharing) => void }) {
  const t = useText();
  if (sharings.length < 2) return null;
  return (
    <FormControl>
      <FormLabel id="who-finds">{t(words.whoFinds)}</FormLabel>
      <RadioGroup row aria-labelledby="who-finds" value={value} onChange={(_, next) => onChange(next as Sharing)}>
        {sharings.map((each) => (
          <FormControlLabel key={each} value={each} control={<Radio size="small" />} label={t(words[`to${each}`])} />
        ))}
      </RadioGroup>
      {value === 'PRIVATE' ? null : (
        <Typography variant="body2" color="textSecondary">
          {t(words.sharedHint)}
        </Typography>
      )}
    </FormControl>
  );
}

/** Keeps the list as a view, or renames and shares one. */
export function ViewDialog({ list, settings, view, onClose, onSaved }: ViewDialogProps) {
  const t = useText();
  const notify = useNotify();
  const [name, setName] = useState(view?.name ?? '');
  const [sharing, setSharing] = useState<Sharing>(view?.sharing ?? 'PRIVATE');
  const [isDefault, setDefault] = useState(false);
  const sharings = useSharings(view?.sharing ?? 'PRIVATE');
  const { run, busy, refusal } = useAct<{ savedView: SavedView }>(view ? VIEW_UPDATE : VIEW_CREATE);
  const submit = async () => {
    const more = view ? { id: view.id, expectedVersion: view.version } : { list, ...settings, isDefault };
    const done = await run({ name: name.trim(), sharing, ...more });
    if (!done) return;
    notify(t(words.saved, { name: name.trim() }), { type: 'success' });
    onSaved(done.savedView);
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(view ? words.edit : words.save).replace('…', '')}
      hint={view ? undefined : t(words.keeps)}
      submitLabel={t(shared.save)}
      busy={busy}
      disabled={!name.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t(words.name)}
        placeholder={t(words.nameHint)}
        required
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      <SharingField sharings={sharings} value={sharing} onChange={setSharing} />
      {view ? null : (
        <FormControlLabel
          control={<Checkbox size="small" checked={isDefault} onChange={(event) => setDefault(event.target.checked)} />}
          label={t(words.setDefault)}
        />
      )}
    </FormDialog>
  );
}
