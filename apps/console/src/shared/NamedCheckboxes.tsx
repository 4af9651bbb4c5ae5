import { ThemeProvider } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/**
 * Names the boxes with which rows are chosen: the table gives their name to the element around the box, where screen readers
 * do not look for it (O-9).
 */
export function NamedCheckboxes({ children }: { children: ReactNode }) {
  const name = useTranslate()('ra.action.select_row');
  const named = (theme: Theme): Theme => ({
    ...theme,
    components: {
      ...theme.components,
      MuiCheckbox: {
        ...theme.components?.MuiCheckbox,
        defaultProps: { slotProps: { root: { role: 'group' }, input: { 'aria-label': name } } },
      },
    },
  });
  return <ThemeProvider theme={named}>{children}</ThemeProvider>;
}
