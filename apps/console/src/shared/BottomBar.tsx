import { BottomNavigation, BottomNavigationAction, Paper } from '@mui/material';
import { useLocation, useNavigate } from 'react-router-dom';
import AddCircle from '@mui/icons-material/AddCircleOutlined';
import Assignment from '@mui/icons-material/AssignmentOutlined';
import Contacts from '@mui/icons-material/ContactsOutlined';
import Dashboard from '@mui/icons-material/SpaceDashboardOutlined';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import { useText } from './language';
import { words } from './messages';
import { useMay } from './viewer';

/** The four places used on a phone, within reach of the thumb. */
export function BottomBar({ onMore }: { onMore: () => void }) {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const places = [
    { path: '/', label: words.workbench, icon: <Dashboard />, shown: true },
    { path: '/requests', label: words.requests, icon: <Assignment />, shown: may('read', 'Request') },
    { path: '/requests/create', label: words.register, icon: <AddCircle color="primary" />, shown: may('create', 'Request') },
    { path: '/customers', label: words.customers, icon: <Contacts />, shown: may('read', 'Customer') },
  ].filter((place) => place.shown);
  const value = places.some((place) => place.path === pathname) ? pathname : false;
  return (
    <Paper
      sx={{
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 1100,
        borderTop: 1,
        borderColor: 'divider',
        borderRadius: 0,
        pb: 'env(safe-area-inset-bottom)',
        display: { md: 'none' },
      }}
    >
      <BottomNavigation showLabels value={value} onChange={(_, path: string) => (path === 'more' ? onMore() : void navigate(path))}>
        {places.map((place) => (
          <BottomNavigationAction
            key={place.path}
            value={place.path}
            label={t(place.label)}
            icon={place.icon}
            sx={{ minWidth: 0, px: 0.5, '& .MuiBottomNavigationAction-label': { fontSize: 11.5, '&.Mui-selected': { fontSize: 11.5 } } }}
          />
        ))}
        <BottomNavigationAction
          value="more"
          label={t(words.more)}
          icon={<MoreHoriz />}
          sx={{ minWidth: 0, px: 0.5, '& .MuiBottomNavigationAction-label': { fontSize: 11.5 } }}
        />
      </BottomNavigation>
    </Paper>
  );
}
