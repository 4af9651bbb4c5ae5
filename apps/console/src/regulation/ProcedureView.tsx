import { Box, Card, Chip, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useText } from '../shared/language';
import { words } from './messages';
import type { ProcedureBody, ProcedureState, Provision } from './regulation';

function stateName(body: ProcedureBody, code: string): string {
  return body.states.find((state) => state.code === code)?.name ?? code;
}

function StateRow({ state, body }: { state: ProcedureState; body: ProcedureBody }) {
  const t = useText();
  const steps = body.transitions.filter((step) => step.from.includes(state.code));
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <strong>{state.name}</strong>{' '}
        {state.code === body.initial ? <Chip size="small" variant="outlined" label={t(words.initial)} sx={{ ml: 0.5 }} /> : null}
        <Typography variant="caption" color="textSecondary" component="div">
          {t(words[state.type])}
        </Typography>
      </TableCell>
      <TableCell>{state.publicName}</TableCell>
      <TableCell>
        <Stack direction="row" useFlexGap spacing={0.75} sx={{ flexWrap: 'wrap' }}>
          {steps.map((step) => (
            <Chip
              key={`${step.action}-${step.by}-${step.to}`}
              size="small"
              variant="outlined"
              label={`${step.name}${step.by === 'customer' ? t(words.byCustomer) : ''} → ${stateName(body, step.to)}`}
            />
          ))}
        </Stack>
      </TableCell>
    </TableRow>
  );
}

function Clocks({ body }: { body: ProcedureBody }) {
  const t = useText();
  const names = (codes: readonly string[]) => codes.map((code) => stateName(body, code)).join(' / ');
  return (
    <Stack spacing={1} sx={{ p: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h4" component="h3">
        {t(words.clocks)}
      </Typography>
      {body.clocks.map((clock) => (
        <Box key={clock.code}>
          <strong>{clock.name}</strong> · {t(words.clockFrom)} {names(clock.startsIn)} {t(words.clockTo)} {names(clock.stopsIn)}
          {clock.promised ? <Chip size="small" color="primary" label={t(words.promised)} sx={{ ml: 1 }} /> : null}
        </Box>
      ))}
    </Stack>
  );
}

/** Procedures as tables: what a state is called, what can follow, which clocks run. */
export function ProcedureView({ procedures }: { procedures: readonly Provision<ProcedureBody>[] }) {
  const t = useText();
  return (
    <Stack spacing={2} sx={{ maxWidth: 1080 }}>
      {procedures.map((procedure) => (
        <Card key={procedure.id}>
          <Box sx={{ p: 2 }}>
            <Typography variant="h2">{procedure.name}</Typography>
            <Typography color="textSecondary">{procedure.text}</Typography>
          </Box>
          <TableContainer>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{t(words.state)}</TableCell>
                  <TableCell>{t(words.publicName)}</TableCell>
                  <TableCell>{t(words.leadsTo)}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {procedure.body.states.map((state) => (
                  <StateRow key={state.code} state={state} body={procedure.body} />
                ))}
              </TableBody>
            </Table>
          </TableContainer>
          <Clocks body={procedure.body} />
        </Card>
      ))}
    </Stack>
  );
}
