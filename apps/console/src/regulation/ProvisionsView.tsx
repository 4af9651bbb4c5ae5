import { Box, MenuItem, Tab, Tabs, TextField, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { useText } from '../shared/language';
import type { Amending } from './amendment';
import { KindView } from './KindView';
import { words } from './messages';
import type { Provision } from './regulation';

/** Every kind of provision there is, in the order in which people look for them. */
export const PROVISION_TABS = Object.keys(KINDS) as ProvisionKind[];

interface ProvisionsViewProps {
  kind: ProvisionKind;
  provisions: readonly Provision[];
  /** What changes are made in; nothing when they are only read. */
  amending: Amending | undefined;
  onKind: (kind: ProvisionKind) => void;
}

/** The provisions of a version or a draft, kind by kind. */
export function ProvisionsView({ kind, provisions, amending, onKind }: ProvisionsViewProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '216px minmax(0, 1fr)' }, gap: { xs: 2, md: 3 } }}>
      <KindChoice kind={kind} provisions={provisions} onKind={onKind} />
      <KindView kind={kind} provisions={provisions} amending={amending} />
    </Box>
  );
}

function KindChoice({ kind, provisions, onKind }: Omit<ProvisionsViewProps, 'amending'>) {
  const t = useText();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const countOf = (each: ProvisionKind) => provisions.filter((provision) => provision.kind === each).length;
  if (!wide) {
    return (
      <TextField select label={t(words.kindOfProvision)} value={kind} onChange={(event) => onKind(event.target.value as ProvisionKind)}>
        {PROVISION_TABS.map((each) => (
          <MenuItem key={each} value={each}>
            {`${t(KINDS[each].name)} (${countOf(each)})`}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  return (
    <Tabs
      orientation="vertical"
      value={kind}
      onChange={(_, next: ProvisionKind) => onKind(next)}
      aria-label={t(words.kindOfProvision)}
      sx={{ borderRight: 1, borderColor: 'divider', alignSelf: 'start', position: 'sticky', top: 76 }}
    >
      {PROVISION_TABS.map((each) => (
        <Tab
          key={each}
          value={each}
          sx={{ minHeight: 40, py: 0.5, px: 1.5, alignItems: 'stretch' }}
          label={
            <Box component="span" sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, textAlign: 'left' }}>
              {t(KINDS[each].name)}
              <Typography component="span" variant="body2" color="textSecondary">
                {countOf(each)}
              </Typography>
            </Box>
          }
        />
      ))}
    </Tabs>
  );
}
