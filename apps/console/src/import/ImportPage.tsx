import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useText } from '../shared/language';
import { AccessDenied, NotFound } from '../shared/PageFailure';
import { Section } from '../shared/Section';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { FilePicker } from './FilePicker';
import { type ImportKind, type ImportRun, KINDS, useImport, useImports } from './import';
import { words } from './messages';
import { RowTable } from './RowTable';
import { RunCard } from './RunCard';

function Earlier({ kind, onOpen }: { kind: ImportKind; onOpen: (run: ImportRun) => void }) {
  const t = useText();
  const runs = useImports(kind);
  return (
    <Section title={t(words.earlier)} flush>
      {runs.length === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {t(words.noEarlier)}
        </Typography>
      ) : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {runs.map((run) => (
          <Box component="li" key={run.id} sx={{ borderTop: 1, borderColor: 'divider' }}>
            <Button
              fullWidth
              color="inherit"
              onClick={() => onOpen(run)}
              sx={{ justifyContent: 'flex-start', textAlign: 'left', px: 2, py: 1.25, borderRadius: 0, gap: 1.5 }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography noWrap sx={{ fontWeight: 550 }}>
                  {run.fileName}
                </Typography>
                <Typography variant="caption" color="textSecondary" component="div">
                  <When at={run.createdAt} /> · {t(words.created, { count: run.created })} · {t(words.changed, { count: run.changed })}
                </Typography>
              </Box>
              <Chip size="small" variant="outlined" label={t(words[run.state])} />
            </Button>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Importing({ kind }: { kind: ImportKind }) {
  const t = useText();
  const [id, setId] = useState<string>();
  const [offset, setOffset] = useState(0);
  const [problemsOnly, setProblemsOnly] = useState(false);
  const run = useImport(id, offset, problemsOnly);
  const open = (next: string | undefined) => {
    setId(next);
    setOffset(0);
    setProblemsOnly(false);
  };
  return (
    <Stack spacing={2} sx={{ maxWidth: 980 }}>
      <Title title={t(words[kind])} />
      {id === undefined ? <FilePicker kind={kind} onChecked={open} /> : null}
      {run ? <RunCard key={run.id} run={run} onAnother={() => open(undefined)} /> : null}
      {run && run.state !== 'CHECKING' && run.state !== 'FAILED' ? (
        <RowTable
          run={run}
          offset={offset}
          problemsOnly={problemsOnly}
          onPage={setOffset}
          onProblemsOnly={(only) => {
            setProblemsOnly(only);
            setOffset(0);
          }}
        />
      ) : null}
      <Earlier kind={kind} onOpen={({ id: chosen }) => open(chosen)} />
    </Stack>
  );
}

/** Bringing in departments, members or customers from a file: template, check, import, undo (O-2, C-4.1). */
export default function ImportPage() {
  const may = useMay();
  const kind = useParams()['kind']?.toUpperCase() ?? '';
  if (!isKind(kind)) return <NotFound />;
  const { subject } = KINDS[kind];
  return may('create', subject) || may('update', subject) ? <Importing key={kind} kind={kind} /> : <AccessDenied />;
}

function isKind(kind: string): kind is ImportKind {
  return Object.hasOwn(KINDS, kind);
}
