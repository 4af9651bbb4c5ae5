import { Button, Stack, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { useKeys } from '../shared/keyboard';
import { words as keys } from '../shared/keyboardMessages';
import { useText } from '../shared/language';
import { useMay } from '../shared/viewer';
import { BULK_STEPS, type BulkStep } from './bulk';
import { BulkDialog } from './BulkDialog';
import { words } from './messages';
import type { RequestRow } from './request';

/** Above the table while requests are selected: how many, and what can be done with all of them. */
export function BulkBar() {
  const t = useText();
  const may = useMay();
  const { selectedIds, onSelect, onUnselectItems, data = [] } = useListContext<RequestRow>();
  const [step, setStep] = useState<BulkStep>();
  const bar = useRef<HTMLDivElement>(null);
  useKeys([
    {
      keys: ['b'],
      label: keys.bulk,
      offered: () => bar.current !== null,
      act: () => bar.current?.querySelector('button')?.focus(),
    },
  ]);
  const close = (left: readonly string[] | undefined) => {
    setStep(undefined);
    if (left) onSelect([...left]);
  };
  if (selectedIds.length === 0 && !step) return null;
  return (
    <Stack
      direction="row"
      useFlexGap
      spacing={1}
      ref={bar}
      role="toolbar"
      aria-label={t(words.bulkActions)}
      sx={{
        alignItems: 'center',
        flexWrap: 'wrap',
        px: 2,
        py: 1,
        backgroundColor: 'action.selected',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography sx={{ fontWeight: 650, mr: 1 }} aria-live="polite">
        {t(words.selected, { count: selectedIds.length })}
      </Typography>
      {BULK_STEPS.filter(({ action }) => may(action, 'Request')).map((each) => (
        <Button key={each.action} size="small" variant="outlined" onClick={() => setStep(each)}>
          {t(words[`bulk_${each.action}`])}
        </Button>
      ))}
      <Button size="small" color="inherit" onClick={() => onUnselectItems()} sx={{ ml: 'auto' }}>
        {t(words.unselect)}
      </Button>
      {step ? <BulkDialog step={step} ids={selectedIds as string[]} rows={data} onClose={close} /> : null}
    </Stack>
  );
}
