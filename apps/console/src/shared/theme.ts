import type { RaThemeOptions } from 'react-admin';
import { darkPalette, lightPalette, type Palette } from './palette';

const FONT =
  '-apple-system, "Segoe UI", "Noto Sans", Ubuntu, Roboto, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Helvetica Neue", Arial, sans-serif';

function typography(): RaThemeOptions['typography'] {
  return {
    fontFamily: FONT,
    fontSize: 14,
    h1: { fontSize: 26, fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.01em' },
    h2: { fontSize: 20, fontWeight: 650, lineHeight: 1.35 },
    h3: { fontSize: 16, fontWeight: 650, lineHeight: 1.4 },
    h4: { fontSize: 15, fontWeight: 600, lineHeight: 1.4 },
    h5: { fontSize: 15, fontWeight: 600 },
    h6: { fontSize: 16, fontWeight: 650, lineHeight: 1.4 },
    body1: { fontSize: 14, lineHeight: 1.6 },
    body2: { fontSize: 13, lineHeight: 1.55 },
    caption: { fontSize: 12, lineHeight: 1.5 },
    overline: { fontSize: 12, fontWeight: 600, letterSpacing: '0.04em', lineHeight: 1.6, textTransform: 'none' },
    button: { textTransform: 'none', fontWeight: 600, fontSize: 13.5 },
  };
}

function tableComponents(colours: Palette): RaThemeOptions['components'] {
  return {
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: colours.line, padding: '9px 12px', fontSize: 13.5 },
        head: { color: colours.faint, fontWeight: 600, fontSize: 12.5, whiteSpace: 'nowrap', backgroundColor: 'transparent' },
      },
    },
    RaDataTable: {
      styleOverrides: {
        root: {
          '& .RaDataTable-headerCell': { backgroundColor: 'transparent' },
          '& .RaDataTable-rowEven, & .RaDataTable-rowOdd': { backgroundColor: 'transparent' },
          '& .RaDataTable-clickableRow:hover': { backgroundColor: colours.pineWash },
        },
      },
    },
    RaList: { styleOverrides: { root: { '& .RaList-content': { boxShadow: 'none' } } } },
  };
}

function surfaceComponents(colours: Palette): RaThemeOptions['components'] {
  return {
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderColor: colours.line } },
    },
    MuiCard: { defaultProps: { variant: 'outlined' }, styleOverrides: { root: { borderRadius: 12 } } },
    MuiDialog: {
      styleOverrides: {
        paper: { border: `1px solid ${colours.line}`, borderRadius: 12, backgroundColor: colours.raised },
        paperFullScreen: { borderRadius: 0, border: 0 },
      },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 17, fontWeight: 650, padding: '18px 24px 8px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 18px' } } },
    MuiPopover: {
      styleOverrides: { paper: { borderRadius: 10, border: `1px solid ${colours.line}`, boxShadow: '0 8px 28px rgba(10,30,28,.14)' } },
    },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: 12.5, lineHeight: 1.5, padding: '6px 10px', maxWidth: 320 } } },
    MuiDrawer: { styleOverrides: { paper: { borderColor: colours.line } } },
  };
}

function controlComponents(colours: Palette): RaThemeOptions['components'] {
  return {
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { borderRadius: 8, paddingInline: 14 },
        outlined: { borderColor: colours.line, backgroundColor: colours.paper },
        sizeSmall: { paddingInline: 10 },
      },
    },
    MuiButtonBase: { styleOverrides: { root: { '&:focus-visible': { outline: `2px solid ${colours.pine}`, outlineOffset: 2 } } } },
    MuiTableRow: {
      styleOverrides: {
        // what is reached must not lie behind the strip above
        root: {
          scrollMarginTop: 72,
          scrollMarginBottom: 24,
          '&:focus-visible': { outline: `2px solid ${colours.pine}`, outlineOffset: -2 },
        },
      },
    },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', fullWidth: true, margin: 'none' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
    MuiAutocomplete: { defaultProps: { size: 'small', fullWidth: true } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: colours.paper, borderRadius: 8 },
        notchedOutline: { borderColor: colours.line },
        input: { fontSize: 14 },
      },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 550, borderRadius: 6 }, sizeSmall: { height: 24, fontSize: 12 } } },
    MuiToggleButton: { styleOverrides: { root: { borderColor: colours.line, backgroundColor: colours.paper, fontWeight: 550 } } },
    MuiTab: { styleOverrides: { root: { minHeight: 42, textTransform: 'none', fontWeight: 600, fontSize: 14, paddingInline: 14 } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 42 } } },
    MuiSkeleton: { defaultProps: { animation: 'wave' } },
  };
}

function theme(mode: 'light' | 'dark', colours: Palette): RaThemeOptions {
  const contrastText = colours.onPine;
  return {
    palette: {
      mode,
      primary: { main: colours.pine, contrastText },
      secondary: { main: colours.pine, contrastText },
      error: { main: colours.cinnabar },
      warning: { main: colours.amber },
      success: { main: colours.moss },
      info: { main: colours.sky },
      background: { default: colours.ground, paper: colours.paper },
      text: { primary: colours.ink, secondary: colours.faint },
      divider: colours.line,
      action: { hover: colours.pineWash, selected: colours.pineWash },
    },
    shape: { borderRadius: 4 },
    typography: typography(),
    components: { ...surfaceComponents(colours), ...tableComponents(colours), ...controlComponents(colours) },
  };
}

export const lightTheme = theme('light', lightPalette);
export const darkTheme = theme('dark', darkPalette);
