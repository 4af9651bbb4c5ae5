import {
  Alert,
  Autocomplete,
  Box,
  Button,
  FormControlLabel,
  FormHelperText,
  MenuItem,
  Stack,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import { useNotify } from 'react-admin';
import { useMembers, useRoles } from '../shared/choices';
import { DepartmentField } from '../shared/DepartmentField';
import { useText } from '../shared/language';
import type { Message } from '../shared/message';
import { words as shared } from '../shared/messages';
import { usePickerWords } from '../shared/usePickerWords';
import { words } from './messages';
import { type PolicyDraft, SECOND_FACTOR_DEMANDS, type SignInPolicy } from './policy';

interface FieldsProps {
  policy: SignInPolicy;
  draft: PolicyDraft;
  /** What is wrong, by field. */
  wrong: Readonly<Record<string, string>>;
  onChange: (part: Partial<PolicyDraft>) => void;
}

/** An address to be handed on. */
function Address({ label, value }: { label: Message; value: string }) {
  const t = useText();
  const notify = useNotify();
  const copy = () => void navigator.clipboard?.writeText(value).then(() => notify(t(shared.copied), { type: 'success' }));
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', p: 1.25, borderRadius: 1, backgroundColor: 'action.hover' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="caption" color="textSecondary" component="div">
          {t(label)}
        </Typography>
        <Box component="code" sx={{ fontFamily: 'monospace', fontSize: 13, overflowWrap: 'anywhere' }}>
          {value}
        </Box>
      </Box>
      <Button size="small" onClick={copy} aria-label={`${t(shared.copy)} ${t(label)}`} sx={{ flexShrink: 0 }}>
        {t(shared.copy)}
      </Button>
    </Stack>
  );
}

interface SwitchFieldProps {
  label: Message;
  hint?: Message;
  checked: boolean;
  onChange: (on: boolean) => void;
}

function SwitchField({ label, hint, checked, onChange }: SwitchFieldProps) {
  const t = useText();
  return (
    <Box>
      <FormControlLabel control={<Switch checked={checked} onChange={(event) => onChange(event.target.checked)} />} label={t(label)} />
      {hint ? <FormHelperText sx={{ mt: 0, ml: 5.75 }}>{t(hint)}</FormHelperText> : null}
    </Box>
  );
}

/** The provider, and whose addresses count. */
export function ProviderFields({ policy, draft, wrong, onChange }: FieldsProps) {
  const t = useText();
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">{t(words.providerText)}</Typography>
      <Address label={words.redirectUrl} value={policy.redirectUrl} />
      <TextField
        label={t(words.issuer)}
        type="url"
        placeholder="https://"
        helperText={t(words.issuerHint)}
        error={wrong['issuer'] !== undefined}
        value={draft.issuer}
        onChange={(event) => onChange({ issuer: event.target.value })}
      />
      <TextField
        label={t(words.clientId)}
        error={wrong['clientId'] !== undefined}
        value={draft.clientId}
        onChange={(event) => onChange({ clientId: event.target.value })}
      />
      <TextField
        label={t(words.clientSecret)}
        type="password"
        autoComplete="off"
        helperText={t(policy.hasSecret ? words.secretKept : words.secretHint)}
        error={wrong['clientSecret'] !== undefined}
        value={draft.clientSecret}
        onChange={(event) => onChange({ clientSecret: event.target.value })}
      />
      <TextField
        label={t(words.domains)}
        helperText={t(words.domainsHint)}
        error={wrong['domains'] !== undefined}
        value={draft.domains}
        onChange={(event) => onChange({ domains: event.target.value })}
      />
      <SwitchField label={words.offered} hint={words.factorHint} checked={draft.offered} onChange={(offered) => onChange({ offered })} />
      {policy.offered ? <Address label={words.signInUrl} value={policy.signInUrl} /> : null}
    </Stack>
  );
}

/** Who comes in without having been invited. */
export function ArrivalFields({ draft, wrong, onChange }: FieldsProps) {
  const t = useText();
  const roles = useRoles();
  return (
    <Stack spacing={2}>
      <SwitchField
        label={words.provision}
        hint={words.provisionHint}
        checked={draft.provision}
        onChange={(provision) => onChange({ provision })}
      />
      {draft.provision ? (
        <>
          <TextField
            select
            required
            label={t(words.role)}
            error={wrong['roleId'] !== undefined}
            value={roles.some(({ id }) => id === draft.roleId) ? draft.roleId : ''}
            onChange={(event) => onChange({ roleId: event.target.value })}
          >
            {roles.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <DepartmentField
            label={words.department}
            required={false}
            value={draft.departmentId}
            onChange={(departmentId) => onChange({ departmentId })}
          />
        </>
      ) : null}
    </Stack>
  );
}

/** Whether there is another way in, and for whom. */
export function PasswordFields({ draft, wrong, onChange }: FieldsProps) {
  const t = useText();
  const pickerWords = usePickerWords();
  const members = useMembers();
  const chosen = members.filter(({ id }) => draft.emergencyMemberIds.includes(id));
  return (
    <Stack spacing={2}>
      <SwitchField
        label={words.providerOnly}
        hint={words.providerOnlyHint}
        checked={draft.providerOnly}
        onChange={(providerOnly) => onChange({ providerOnly })}
      />
      {draft.providerOnly ? (
        <>
          <Autocomplete
            {...pickerWords}
            multiple
            options={members}
            value={chosen}
            getOptionLabel={({ name }) => name}
            getOptionKey={({ id }) => id}
            isOptionEqualToValue={(one, other) => one.id === other.id}
            onChange={(_, next) => onChange({ emergencyMemberIds: next.map(({ id }) => id) })}
            renderInput={(params) => <TextField {...params} label={t(words.emergency)} error={wrong['emergencyMemberIds'] !== undefined} />}
          />
          <Alert severity="info">{t(words.emergencyHint)}</Alert>
        </>
      ) : null}
    </Stack>
  );
}

/** Whether a second factor is up to each member, and from when on it is not. */
export function FactorFields({ draft, wrong, onChange }: FieldsProps) {
  const t = useText();
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">{t(words.factorText)}</Typography>
      <TextField
        select
        label={t(words.factorWho)}
        value={draft.secondFactor}
        onChange={(event) => onChange({ secondFactor: event.target.value as PolicyDraft['secondFactor'] })}
      >
        {SECOND_FACTOR_DEMANDS.map((demand) => (
          <MenuItem key={demand} value={demand}>
            {t(words[demand])}
          </MenuItem>
        ))}
      </TextField>
      {draft.secondFactor === 'OFF' ? null : (
        <TextField
          type="date"
          label={t(words.factorDay)}
          helperText={t(words.factorDayHint)}
          error={wrong['secondFactorFrom'] !== undefined}
          slotProps={{ inputLabel: { shrink: true } }}
          value={draft.secondFactorDay}
          onChange={(event) => onChange({ secondFactorDay: event.target.value })}
        />
      )}
    </Stack>
  );
}
