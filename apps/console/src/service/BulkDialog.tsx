import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { useAct } from '../shared/useAct';
import { bulkInput, type BulkResult, type BulkStep, isComplete, MOST, reasonsOf } from './bulk';
import { words } from './messages';
import type { RequestRow } from './request';
import type { StepValues } from './step';
import { StepFields } from './StepFields';

interface BulkDialogProps {
  step: BulkStep;
  ids: readonly string[];
  /** Rows on the page, to name what was left as it is. */
  rows: readonly RequestRow[];
  /** Ids that were not done: they stay selected. */
  onClose: (left: readonly string[] | undefined) => void;
}

interface OutcomeProps {
  name: string;
  results: readonly BulkResult[];
  rows: readonly RequestRow[];
  onClose: () => void;
}

/** What was done and what was not, each reason with the requests it holds for. */
function Outcome({ name, results, rows, onClose }: OutcomeProps) {
  const t = useText();
  const done = results.filter(({ ok }) => ok).length;
  const named = (id: string) => rows.find((row) => row.id === id);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="bulk-outcome">
      <DialogTitle id="bulk-outcome">{t(words.bulkOutcome, { name })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          {done > 0 ? <Alert severity="success">{t(words.bulkDone, { count: done })}</Alert> : null}
          {reasonsOf(results).map(({ message, ids }) => (
            <Alert key={message} severity="warning" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
              <Typography sx={{ fontWeight: 650 }}>{t(words.bulkLeft, { count: ids.length })}</Typography>
              <Typography variant="body2">{message}</Typography>
              <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25, maxHeight: 180, overflowY: 'auto' }}>
                {ids.map((id) => (
                  <li key={id}>{[named(id)?.number, named(id)?.summary].filter(Boolean).join(' · ') || id}</li>
                ))}
              </Box>
            </Alert>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          {t(shared.close)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Asks once what a step needs, takes it on every selected request, and says what became of each (P-3.2). */
export function BulkDialog({ step, ids, rows, onClose }: BulkDialogProps) {
  const t = useText();
  const [values, setValues] = useState<StepValues>({});
  const [results, setResults] = useState<readonly BulkResult[]>();
  const { run, busy, refusal } = useAct<{ results: BulkResult[] }>(step.document);
  const name = t(words[`bulk_${step.action}`]);
  const submit = async () => {
    const done = await run(bulkInput(step, ids, values));
    if (done) setResults(done.results);
  };
  if (results) {
    const left = results.filter(({ ok }) => !ok).map(({ id }) => id);
    return <Outcome name={name} results={results} rows={rows} onClose={() => onClose(left)} />;
  }
  const tooMany = ids.length > MOST;
  return (
    <FormDialog
      open
      title={t(words.bulkTitle, { name, count: ids.length })}
      hint={t(words.bulkHint)}
      submitLabel={name}
      busy={busy}
      disabled={tooMany || !isComplete(step, values)}
      refusal={refusal}
      onClose={() => onClose(undefined)}
      onSubmit={() => void submit()}
    >
      {tooMany ? <Alert severity="warning">{t(words.bulkMost, { count: MOST })}</Alert> : null}
      <StepFields fields={step.fields} required={step.required} values={values} onChange={setValues} />
    </FormDialog>
  );
}
