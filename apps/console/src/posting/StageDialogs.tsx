import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import type { Message } from '../shared/message';
import { useAct } from '../shared/useAct';
import { POSTING_CONCLUDE, POSTING_OPEN, POSTING_WITHDRAW } from './documents';
import { words } from './messages';
import type { PostingDetail } from './posting';

interface StageProps {
  posting: PostingDetail;
  onClose: () => void;
}

function useStage(document: string, { posting, onClose }: StageProps, done: Message) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct(document);
  const take = async (input: object) => {
    if (!(await run({ id: posting.id, expectedVersion: posting.version, ...input }))) return;
    notify(t(done), { type: 'success' });
    onClose();
  };
  return { take, busy, refusal };
}

/** Opens a draft to the public; personal data that may stay need a reason. */
export function OpenDialog(props: StageProps) {
  const t = useText();
  const { posting, onClose } = props;
  const [personalDataReason, setReason] = useState('');
  const { take, busy, refusal } = useStage(POSTING_OPEN, props, words.opened);
  const asked = posting.personalData.length > 0 && posting.personalData.every(({ never }) => !never);
  return (
    <FormDialog
      open
      title={t(words.open)}
      hint={t(words.openHint, { period: `${posting.periodValue} ${t(words[posting.periodUnit])}` })}
      submitLabel={t(words.open)}
      busy={busy}
      disabled={asked && !personalDataReason.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void take({ personalDataReason: asked ? personalDataReason : null })}
    >
      {asked ? (
        <TextField
          autoFocus
          required
          label={t(words.personalDataReason)}
          value={personalDataReason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
    </FormDialog>
  );
}

export function ConcludeDialog(props: StageProps) {
  const t = useText();
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const { take, busy, refusal } = useStage(POSTING_CONCLUDE, props, words.concluded);
  return (
    <FormDialog
      open
      title={t(words.conclude)}
      submitLabel={t(words.conclude)}
      busy={busy}
      disabled={!zh.trim()}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void take({ result: { zh, en: en.trim() || null } })}
    >
      <TextField
        autoFocus
        required
        multiline
        minRows={3}
        label={t(words.resultZh)}
        value={zh}
        onChange={(event) => setZh(event.target.value)}
      />
      <TextField multiline label={t(words.resultEn)} value={en} onChange={(event) => setEn(event.target.value)} />
    </FormDialog>
  );
}

export function WithdrawDialog(props: StageProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { take, busy, refusal } = useStage(POSTING_WITHDRAW, props, words.withdrawn);
  return (
    <FormDialog
      open
      title={t(words.withdraw)}
      hint={t(words.withdrawHint)}
      submitLabel={t(words.withdraw)}
      busy={busy}
      disabled={!reason.trim()}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void take({ reason })}
    >
      <TextField autoFocus required multiline label={t(words.reason)} value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
