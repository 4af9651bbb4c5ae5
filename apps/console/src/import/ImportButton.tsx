import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { useText } from '../shared/language';
import { useMay } from '../shared/viewer';
import { type ImportKind, KINDS } from './import';
import { words } from './messages';

/** Leads to the import of a kind of record, for those who may add or change them. */
export function ImportButton({ kind }: { kind: ImportKind }) {
  const t = useText();
  const may = useMay();
  const { subject } = KINDS[kind];
  if (!may('create', subject) && !may('update', subject)) return null;
  return (
    <Button component={Link} to={`/imports/${kind.toLowerCase()}`} startIcon={<UploadFile />}>
      {t(words.import)}
    </Button>
  );
}
