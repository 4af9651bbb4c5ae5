import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import Download from '@mui/icons-material/Download';
import { useLanguage, useText } from '../shared/language';
import { words } from './messages';

const FORMATS = ['docx', 'pdf', 'md'] as const;

/** A version as a file, in the language of the screen (P-1.3). */
export function DownloadMenu({ version }: { version: string }) {
  const t = useText();
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button size="small" startIcon={<Download />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {t(words.download)}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map((format) => (
          <MenuItem
            key={format}
            component="a"
            href={`/regulations/${version}.${format}?language=${language}`}
            download
            onClick={() => setAnchor(null)}
          >
            {t(words[format])}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
