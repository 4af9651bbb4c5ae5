import { Box, Card, Chip, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import type { Language } from '@charter/kernel';
import { useLanguage, useText } from '../shared/language';
import { said } from '../shared/said';
import type { Amending } from './amendment';
import { useDialog } from './described/useDialog';
import { EditButton } from './EditButton';
import { words } from './messages';
import { type ProcedureBody, type ProcedureState, type Provision, ofKind } from './regulation';

function stateName(body: ProcedureBody, code: string, language: Language): string {
  const state = body.states.find((each) => each.code === code);
  return state ? said(state.name, language) : code;
}

function StateRow({ state, body }: { state: ProcedureState; body: ProcedureBody }) {
  const t = useText();
  const language = useLanguage();
  const steps = body.transitions.filter((step) => step.from.includes(state.code));
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <strong>{said(state.name, language)}</strong>{' '}
        {state.code === body.initial ? <Chip size="small" variant="outlined" label={t(words.initial)} sx={{ ml: 0.5 }} /> : null}
        <Typography variant="caption" color="textSecondary" component="div">
          {t(words[state.type])}
        </Typography>
      </TableCell>
      <TableCell>{said(state.publicName, language)}</TableCell>
      <TableCell>
        <Stack direction="row" useFlexGap spacing={0.75} sx={{ flexWrap: 'wrap' }}>
          {steps.map((step) => (
            <Chip
              key={`${step.action}-${step.by}-${step.to}`}
              size="small"
              variant="outlined"
              label={`${said(step.name, language)}${step.by === 'CUSTOMER' ? t(words.byCustomer) : ''} → ${stateName(body, step.to, language)}`}
            />
          ))}
        </Stack>
      </TableCell>
    </TableRow>
  );
}

function Clocks({ body }: { body: ProcedureBody }) {
  const t = useText();
  const language = useLanguage();
  const names = (codes: readonly string[]) => codes.map((code) => stateName(body, code, language)).join(' / ');
  return (
    <Stack spacing={1} sx={{ p: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h4" component="h3">
        {t(words.clocks)}
      </Typography>
      {body.clocks.map((clock) => (
        <Box key={clock.code}>
          <strong>{said(clock.name, language)}</strong> · {t(words.clockFrom)} {names(clock.startsIn)} {t(words.clockTo)}{' '}
          {names(clock.stopsIn)}
          {clock.promised ? <Chip size="small" color="primary" label={t(words.promised)} sx={{ ml: 1 }} /> : null}
        </Box>
      ))}
    </Stack>
  );
}

/** Procedures as tables: what a state is called, what can follow, which clocks run. */
export function ProcedureView({ provisions, amending }: { provisions: readonly Provision[]; amending: Amending | undefined }) {
  const t = useText();
  const { edit, add, dialog } = useDialog('procedure', provisions, amending);
  return (
    <Stack spacing={2} sx={{ maxWidth: 1080 }}>
      <Box>{add}</Box>
      {ofKind<ProcedureBody>(provisions, 'ProcedureBody').map((procedure) => (
        <Card key={procedure.id}>
          <Box sx={{ p: 2 }}>
            <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
              <Typography variant="h2">{procedure.name}</Typography>
              <EditButton name={procedure.name} onEdit={edit && (() => edit(procedure))} />
            </Stack>
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
      {dialog}
    </Stack>
  );
}
