import { Box, InputAdornment, MenuItem, Stack, Switch, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { useAct } from '../shared/useAct';
import { NOTICE_SETTINGS_UPDATE } from './documents';
import { words } from './messages';
import { changedSettings, MAILS, type NoticeMail, type NoticeSetting } from './notice';

const COLUMNS = { xs: 'minmax(0, 1fr) 56px', sm: 'minmax(0, 1fr) 84px 132px' };

function Row({ setting, onChange }: { setting: NoticeSetting; onChange: (setting: NoticeSetting) => void }) {
  const t = useText();
  const { name, hint, inbox, mail } = setting;
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: COLUMNS, gap: 1, alignItems: 'center', py: 1.25, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {hint}
        </Typography>
      </Box>
      <Switch
        checked={inbox}
        onChange={(event) => onChange({ ...setting, inbox: event.target.checked })}
        slotProps={{ input: { 'aria-label': t(words.inboxOf, { name }) } }}
      />
      <TextField
        select
        size="small"
        value={mail}
        onChange={(event) => onChange({ ...setting, mail: event.target.value as NoticeMail })}
        slotProps={{
          select: { SelectDisplayProps: { 'aria-label': t(words.mailOf, { name }) } },
          input: {
            startAdornment: (
              <InputAdornment position="start" sx={{ display: { sm: 'none' } }}>
                {t(words.mail)}
              </InputAdornment>
            ),
          },
        }}
        sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
      >
        {MAILS.map((way) => (
          <MenuItem key={way} value={way}>
            {t(words[way])}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

/** How the member hears of each kind: in the inbox, by mail at once, by mail once a day, or not at all (O-10). */
export function SettingsDialog({ settings, onClose }: { settings: readonly NoticeSetting[]; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const [chosen, setChosen] = useState(settings);
  const { run, busy, refusal } = useAct(NOTICE_SETTINGS_UPDATE);
  const change = (changed: NoticeSetting) => setChosen(chosen.map((each) => (each.kind === changed.kind ? changed : each)));
  const submit = async () => {
    const changed = changedSettings(settings, chosen);
    if (changed.length > 0 && !(await run({ settings: changed }))) return;
    notify(t(words.saved), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      wide
      title={t(words.settings)}
      hint={t(words.settingsHint)}
      submitLabel={t(shared.save)}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Box>
        <Box
          sx={{ display: { xs: 'none', sm: 'grid' }, gridTemplateColumns: COLUMNS, gap: 1, pb: 0.5, color: 'text.secondary', fontSize: 13 }}
        >
          <span>{t(words.kind)}</span>
          <span>{t(words.inInbox)}</span>
          <span>{t(words.mail)}</span>
        </Box>
        <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {chosen.map((setting) => (
            <Row key={setting.kind} setting={setting} onChange={change} />
          ))}
        </Stack>
      </Box>
    </FormDialog>
  );
}
