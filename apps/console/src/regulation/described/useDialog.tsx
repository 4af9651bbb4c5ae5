import { Button } from '@mui/material';
import Add from '@mui/icons-material/Add';
import { KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { type ReactNode, useState } from 'react';
import { useText } from '../../shared/language';
import type { Amending } from '../amendment';
import { words } from '../messages';
import type { Provision } from '../regulation';
import { DescribedDialog } from './DescribedDialog';

interface Editing {
  /** Opens the editor of a provision; absent where they can only be read. */
  edit: ((provision: Provision) => void) | undefined;
  /** The button to add one. */
  add: ReactNode;
  dialog: ReactNode;
}

/** Changing the provisions of a kind, taking them out and adding others, whatever their list looks like. */
export function useDialog(kind: ProvisionKind, provisions: readonly Provision[], amending: Amending | undefined): Editing {
  const t = useText();
  const [editing, setEditing] = useState<Provision | 'new'>();
  if (!amending) return { edit: undefined, add: null, dialog: null };
  return {
    edit: setEditing,
    add: (
      <Button startIcon={<Add />} variant="outlined" onClick={() => setEditing('new')}>
        {t(words.addTo, { name: t(KINDS[kind].name) })}
      </Button>
    ),
    dialog: editing ? (
      <DescribedDialog
        kind={kind}
        provisions={provisions}
        provision={editing === 'new' ? undefined : editing}
        amending={amending}
        onClose={() => setEditing(undefined)}
      />
    ) : null,
  };
}
