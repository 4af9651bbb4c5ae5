import { Box, ButtonBase, Chip, Radio, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../shared/language';
import { words } from './messages';
import { type Clash, isKept } from './template';

function Side({ label, chosen, onChoose, children }: { label: string; chosen: boolean; onChoose: () => void; children?: ReactNode }) {
  return (
    <ButtonBase
      role="radio"
      aria-checked={chosen}
      onClick={onChoose}
      sx={{
        display: 'block',
        textAlign: 'left',
        verticalAlign: 'top',
        width: '100%',
        p: 1.5,
        borderRadius: 2,
        border: 1,
        borderColor: chosen ? 'primary.main' : 'divider',
        backgroundColor: chosen ? 'action.selected' : 'background.paper',
      }}
    >
      <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
        <Radio
          component="span"
          size="small"
          checked={chosen}
          disableRipple
          tabIndex={-1}
          slotProps={{ input: { 'aria-hidden': true, tabIndex: -1 } }}
          sx={{ p: 0.25 }}
        />
        <Typography sx={{ fontWeight: 650, fontSize: 14 }}>{label}</Typography>
      </Stack>
      {children}
    </ButtonBase>
  );
}

/** One clash: what each side says beside the other, and keeping all of it where that can be. */
export function ClashChoice({
  clash,
  names,
  onChoose,
}: {
  clash: Clash;
  names: ReadonlyMap<string, string>;
  onChoose: (keep: string) => void;
}) {
  const t = useText();
  const { name, reason, variants, onlyOne, keep } = clash;
  return (
    <Box sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
        <Chip size="small" variant="outlined" label={t(reason === 'SAME_KEY' ? words.sameKey : words.sameName)} />
      </Stack>
      <Box
        role="radiogroup"
        aria-label={name}
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: `repeat(${Math.min(variants.length, 3)}, 1fr)` } }}
      >
        {variants.map((variant) => (
          <Side
            key={variant.templates[0]}
            label={variant.templates.map((code) => names.get(code) ?? code).join(t(words.listSeparator))}
            chosen={isKept(clash, variant)}
            onChoose={() => onChoose(variant.templates[0] ?? '')}
          >
            <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, whiteSpace: 'pre-line', maxHeight: 168, overflow: 'auto' }}>
              {variant.text}
            </Typography>
          </Side>
        ))}
        {onlyOne ? null : (
          <Box sx={{ gridColumn: '1 / -1' }}>
            <Side label={t(words.keepAll)} chosen={keep === 'all'} onChoose={() => onChoose('all')} />
          </Box>
        )}
      </Box>
    </Box>
  );
}
