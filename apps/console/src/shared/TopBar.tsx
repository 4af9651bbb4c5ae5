import { AppBar, Box, Button, IconButton, Toolbar, Tooltip } from '@mui/material';
import { useTheme as useAdminTheme, useLocaleState, TitlePortal } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import Add from '@mui/icons-material/Add';
import DarkMode from '@mui/icons-material/DarkModeOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import { SearchButton } from '../search/SearchButton';
import { AccountMenu } from './AccountMenu';
import { useText } from './language';
import { words } from './messages';
import { NoticeBell } from './NoticeBell';
import { PortalButton } from './PortalButton';
import { rememberLanguage } from './rememberLanguage';
import { useMay } from './viewer';

/** Light or dark, kept in this browser. */
export function ThemeButton() {
  const t = useText();
  const [theme, setTheme] = useAdminTheme();
  const dark = theme === 'dark';
  return (
    <Tooltip title={t(words.theme)}>
      <IconButton aria-label={t(words.theme)} onClick={() => setTheme(dark ? 'light' : 'dark')}>
        {dark ? <LightMode sx={{ fontSize: 20 }} /> : <DarkMode sx={{ fontSize: 20 }} />}
      </IconButton>
    </Tooltip>
  );
}

/** Chinese ⇄ English; kept with the account when somebody is signed in. */
export function LanguageButton() {
  const t = useText();
  const [locale, setLocale] = useLocaleState();
  const next = locale === 'en' ? 'zh' : 'en';
  const change = () => {
    setLocale(next);
    void rememberLanguage(next);
  };
  return (
    <Tooltip title={t(words.language)}>
      <Button
        color="inherit"
        size="small"
        lang={next === 'zh' ? 'zh-CN' : 'en'}
        onClick={change}
        sx={{ minWidth: 44, color: 'text.secondary' }}
      >
        {t(words.otherLanguage)}
      </Button>
    </Tooltip>
  );
}

function RegisterButton() {
  const t = useText();
  const here = useLocation().pathname === '/requests/create';
  if (!useMay()('create', 'Request') || here) return null;
  return (
    <Button
      component={Link}
      to="/requests/create"
      variant="contained"
      size="small"
      startIcon={<Add />}
      sx={{ display: { xs: 'none', sm: 'inline-flex' }, mr: 1 }}
    >
      {t(words.register)}
    </Button>
  );
}

/** The strip above every page: where one is, and what is always at hand. */
export function TopBar({ onMenu }: { onMenu: () => void }) {
  const t = useText();
  return (
    <AppBar
      position="sticky"
      color="inherit"
      elevation={0}
      sx={{ borderBottom: 1, borderColor: 'divider', backgroundColor: 'background.paper' }}
    >
      <Toolbar variant="dense" sx={{ minHeight: 56, gap: 0.5, px: { xs: 1, md: 3 } }}>
        <IconButton onClick={onMenu} aria-label={t(words.menu)} sx={{ display: { md: 'none' } }}>
          <MenuIcon />
        </IconButton>
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            '& #react-admin-title': { fontSize: 16, fontWeight: 650, overflow: 'hidden', textOverflow: 'ellipsis' },
          }}
        >
          <TitlePortal />
        </Box>
        <RegisterButton />
        <SearchButton />
        {/* on a phone the name of the page needs the room; whoever holds one scans nothing with it */}
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <PortalButton />
        </Box>
        <NoticeBell />
        <LanguageButton />
        <ThemeButton />
        <AccountMenu />
      </Toolbar>
    </AppBar>
  );
}
