import { ButtonBase, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

interface Opening {
  onOpen?: () => void;
  /** Where it leads, when it has a page of its own. */
  to?: string;
}

interface Shown extends Opening {
  title: ReactNode;
  /** State or time, at the right of the title. */
  mark?: ReactNode;
  children: ReactNode;
}

const look = { display: 'block', width: '100%', textAlign: 'left', px: 2, py: 1.5 } as const;

/** One record of a list on a phone. */
export function RecordCard({ title, mark, onOpen, to, children }: Shown) {
  const way = to ? { component: Link, to } : { onClick: onOpen };
  return (
    <ButtonBase {...way} data-row sx={look}>
      <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
        {mark}
      </Stack>
      {children}
    </ButtonBase>
  );
}

/** Opens a row in place, instead of going to a page of its own. */
export function opensHere<T>(open: (record: T) => void) {
  return (_id: unknown, _resource: string, record: unknown): false => {
    open(record as T);
    return false;
  };
}
