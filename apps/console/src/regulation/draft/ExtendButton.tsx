import { Button, Typography } from '@mui/material';
import LibraryAdd from '@mui/icons-material/LibraryAddOutlined';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/language';
import { useAct } from '../../shared/useAct';
import { CombinationPanel } from '../../template/CombinationPanel';
import { words } from '../../template/messages';
import { type Decisions, OWN, type Template, decisionList } from '../../template/template';
import { TemplateCards } from '../../template/TemplateCards';
import { useExtension, useTemplates } from '../../template/useTemplates';
import type { Regulation } from '../regulation';
import { DRAFT_CREATE } from './draftMutations';

interface DialogProps {
  regulation: Regulation;
  offered: readonly Template[];
  onClose: () => void;
}

function ExtendDialog({ regulation, offered, onClose }: DialogProps) {
  const t = useText();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(offered[0]?.code ?? '');
  const [decisions, setDecisions] = useState<Decisions>({});
  const extension = useExtension(regulation.id, chosen, decisions);
  const { run, busy, refusal } = useAct<{ draft: { id: string } }>(DRAFT_CREATE);
  const choose = (code: string) => {
    setChosen(code);
    setDecisions({});
  };
  const name = offered.find(({ code }) => code === chosen)?.name ?? chosen;
  const submit = async () => {
    const template = { template: chosen, decisions: decisionList(decisions, extension?.clashes ?? []) };
    const begun = await run({ regulationId: regulation.id, reason: t(words.takenFor, { name }), ...template });
    if (begun) void navigate(`/regulation/drafts/${begun.draft.id}/changes`);
  };
  const names = new Map([
    [OWN, t(words.own)],
    [chosen, name],
  ]);
  return (
    <FormDialog
      open
      wide
      title={t(words.extend)}
      hint={t(words.extendHint)}
      submitLabel={t(words.extendDraft)}
      busy={busy}
      disabled={!extension}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TemplateCards single templates={offered} chosen={[chosen]} onToggle={choose} />
      <CombinationPanel
        adding
        combination={extension}
        names={names}
        onDecide={(more) => setDecisions((before) => ({ ...before, ...more }))}
      />
      {extension && extension.departments.length + extension.roles.length > 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t(words.newPeople, { names: [...extension.departments, ...extension.roles].join(t(words.listSeparator)) })}
        </Typography>
      ) : null}
    </FormDialog>
  );
}

/** Takes a further template into the regulation, as a revision (O-1). */
export function ExtendButton({ regulation }: { regulation: Regulation }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const offered = useTemplates()?.filter(({ code }) => !regulation.templates.includes(code)) ?? [];
  if (offered.length === 0) return null;
  return (
    <>
      <Button size="small" startIcon={<LibraryAdd />} onClick={() => setOpen(true)}>
        {t(words.extend)}
      </Button>
      {open ? <ExtendDialog regulation={regulation} offered={offered} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
