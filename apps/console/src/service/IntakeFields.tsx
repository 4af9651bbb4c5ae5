import { Box, FormLabel, Stack, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { DepartmentField } from '../shared/DepartmentField';
import { useText } from '../shared/language';
import { useMay } from '../shared/viewer';
import { AnswerFields } from './AnswerFields';
import { CustomerPicker } from './CustomerPicker';
import type { Intake } from './intake';
import { ItemPicker } from './ItemPicker';
import { words } from './messages';
import { CHANNELS, PRIORITIES } from './request';

interface IntakeFieldsProps {
  intake: Intake;
  /** Names of fields to mark as missing. */
  missing: readonly string[];
  onChange: (part: Partial<Intake>) => void;
}

function Toggle<T extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: T;
  choices: readonly { id: T; name: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <Box>
      <FormLabel sx={{ display: 'block', fontSize: 12.5, mb: 0.5 }}>{label}</FormLabel>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={value}
        onChange={(_, next: T | null) => next !== null && onChange(next)}
        aria-label={label}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.id} value={choice.id} sx={{ textTransform: 'none', px: 1.75 }}>
            {choice.name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

function NewCustomerFields({ intake, onChange }: Omit<IntakeFieldsProps, 'missing'>) {
  const t = useText();
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
      <TextField
        label={t(words.phone)}
        type="tel"
        value={intake.phone}
        onChange={(event) => onChange({ phone: event.target.value })}
        helperText={t(words.newCustomerMark)}
      />
      <TextField label={t(words.address)} value={intake.address} onChange={(event) => onChange({ address: event.target.value })} />
    </Stack>
  );
}

/** The questions of intake in the order of a conversation: who, what, how (P-3.1). */
export function IntakeFields({ intake, missing, onChange }: IntakeFieldsProps) {
  const t = useText();
  const mayDispatch = useMay()('dispatch', 'Request');
  const priority = intake.priority || intake.item?.priority || 'ORDINARY';
  return (
    <Stack spacing={2}>
      <CustomerPicker value={intake.customer} error={missing.includes('customer')} onChange={(customer) => onChange({ customer })} />
      {intake.customer?.kind === 'new' ? <NewCustomerFields intake={intake} onChange={onChange} /> : null}
      <ItemPicker value={intake.item} error={missing.includes('item')} onChange={(item) => onChange({ item })} />
      <TextField
        required
        label={t(words.summary)}
        placeholder={t(words.summaryHint)}
        error={missing.includes('summary')}
        value={intake.summary}
        onChange={(event) => onChange({ summary: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 120 } }}
      />
      <TextField
        label={t(words.description)}
        multiline
        minRows={3}
        value={intake.description}
        onChange={(event) => onChange({ description: event.target.value })}
      />
      <AnswerFields
        fields={intake.item?.fields ?? []}
        answers={intake.answers}
        missing={missing}
        onChange={(answers) => onChange({ answers })}
      />
      <Stack direction="row" useFlexGap spacing={3} sx={{ flexWrap: 'wrap' }}>
        <Toggle
          label={t(words.channel)}
          value={intake.channel}
          onChange={(channel) => onChange({ channel })}
          choices={CHANNELS.map((id) => ({ id, name: t(words[id]) }))}
        />
        <Toggle
          label={t(words.priority)}
          value={priority}
          onChange={(next) => onChange({ priority: next })}
          choices={PRIORITIES.map((id) => ({ id, name: t(words[id]) }))}
        />
      </Stack>
      {mayDispatch ? (
        <DepartmentField
          label={words.directDispatch}
          value={intake.departmentId}
          required={false}
          onChange={(departmentId) => onChange({ departmentId })}
        />
      ) : null}
    </Stack>
  );
}
