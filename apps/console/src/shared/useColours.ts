import { useTheme } from '@mui/material/styles';
import { darkPalette, lightPalette, type Palette } from './palette';

/** The palette of the theme in force, for colours that MUI has no name for. */
export function useColours(): Palette {
  return useTheme().palette.mode === 'dark' ? darkPalette : lightPalette;
}
