import { Alert, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useLanguage, useText } from '../shared/language';
import { dateTime } from '../shared/moment';
import { useViewer } from '../shared/viewer';
import { words } from './messages';

/** Tells a member in good time that a second factor will be asked for. */
export function FactorBanner() {
  const t = useText();
  const language = useLanguage();
  const { data: viewer } = useViewer();
  if (!viewer?.secondFactorFrom) return null;
  return (
    <Alert
      severity="warning"
      square
      role="status"
      sx={{ alignItems: 'center', py: 0.25 }}
      action={
        <Button size="small" color="inherit" component={Link} to="/me" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
          {t(words.turnOn)}
        </Button>
      }
    >
      {t(words.factorComing, { time: dateTime(viewer.secondFactorFrom, language, new Date()) })}
    </Alert>
  );
}
