import { Button, Stack, Typography } from '@mui/material';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import UploadFile from '@mui/icons-material/UploadFileOutlined';

interface DropAreaProps {
  /** Endings of the files it takes. */
  accept: string;
  label: string;
  hints: readonly string[];
  busy: boolean;
  onFile: (file: File | undefined) => void;
}

/** Where a file is chosen or dropped. */
export function DropArea({ accept, label, hints, busy, onFile }: DropAreaProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, on: boolean) => {
    event.preventDefault();
    setOver(on);
  };
  const drop = (event: DragEvent) => {
    hover(event, false);
    onFile(event.dataTransfer.files[0]);
  };
  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onFile(currentTarget.files?.[0]);
    currentTarget.value = '';
  };
  return (
    <Stack
      spacing={1}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={drop}
      sx={{
        alignItems: 'center',
        textAlign: 'center',
        py: { xs: 3, md: 4 },
        px: 2,
        border: 1,
        borderStyle: 'dashed',
        borderRadius: 2,
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'action.hover' : 'transparent',
      }}
    >
      <Button variant="contained" startIcon={<UploadFile />} loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input ref={input} type="file" accept={accept} hidden onChange={pick} />
      {hints.map((hint) => (
        <Typography key={hint} variant="body2" color="textSecondary">
          {hint}
        </Typography>
      ))}
    </Stack>
  );
}
