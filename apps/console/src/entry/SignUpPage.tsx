import { Alert, Box, Button, Link as TextLink, Stack, Typography } from '@mui/material';
import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { Link } from 'react-router-dom';
import { useLanguage, useText } from '../shared/language';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { SIGN_UP } from './documents';
import { EntryFrame } from './EntryFrame';
import { words } from './messages';
import { type Decisions, decisionList } from '../template/template';
import { useCombination } from '../template/useTemplates';
import { AdministratorFields, OrganisationFields } from './SignUpFields';
import { EMPTY_SIGN_UP, type SignUp, signUpMissing } from './signUp';
import { TemplateFields } from './TemplateFields';

function Part({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Stack component="legend" direction="row" spacing={1} sx={{ alignItems: 'center', mb: 1.5, p: 0 }}>
        <Box
          aria-hidden
          sx={{
            width: 22,
            height: 22,
            borderRadius: '50%',
            bgcolor: 'action.selected',
            color: 'primary.main',
            display: 'grid',
            placeItems: 'center',
            fontSize: 12,
            fontWeight: 700,
          }}
        >
          {number}
        </Box>
        <Typography variant="h3" component="span">
          {title}
        </Typography>
      </Stack>
      <Stack spacing={2}>{children}</Stack>
    </Box>
  );
}

function SignUpForm() {
  const t = useText();
  const language = useLanguage();
  const [signUp, setSignUp] = useState<SignUp>(EMPTY_SIGN_UP);
  const [marked, setMarked] = useState(false);
  const { run, busy, refusal } = useAct(SIGN_UP);
  const change = useCallback((part: Partial<SignUp>) => setSignUp((before) => ({ ...before, ...part })), []);
  const [decisions, setDecisions] = useState<Decisions>({});
  const combination = useCombination(signUp.templates, decisions);
  const chooseTemplates = useCallback(
    (templates: string[]) => {
      change({ templates });
      // what clashes is another matter among other templates
      setDecisions({});
    },
    [change],
  );
  const decide = (more: Decisions) => setDecisions((before) => ({ ...before, ...more }));
  const missing = marked ? signUpMissing(signUp) : [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMarked(true);
    if (busy || signUpMissing(signUp).length > 0) return;
    const entered = await run({ ...signUp, decisions: decisionList(decisions, combination?.clashes ?? []), locale: language });
    if (!entered) return;
    queryClient.clear();
    window.location.assign('/console/');
  };
  const errors = refusal?.body.errors ?? {};
  return (
    <Stack component="form" noValidate spacing={4} onSubmit={(event) => void submit(event)}>
      <Part number={1} title={t(words.section1)}>
        <OrganisationFields signUp={signUp} missing={missing} errors={errors} onChange={change} />
      </Part>
      <Part number={2} title={t(words.section2)}>
        <TemplateFields
          kind={signUp.kind}
          chosen={signUp.templates}
          combination={combination}
          lacking={missing.includes('templates')}
          onChoose={chooseTemplates}
          onDecide={decide}
        />
      </Part>
      <Part number={3} title={t(words.section3)}>
        <AdministratorFields signUp={signUp} missing={missing} errors={errors} onChange={change} />
      </Part>
      {refusal ? <Alert severity="error">{refusal.message}</Alert> : null}
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {t(words.start)}
      </Button>
    </Stack>
  );
}

/** Sign-up on one page; afterwards the organisation is usable at once (O-1). */
export default function SignUpPage() {
  const t = useText();
  return (
    <EntryFrame width={560}>
      <Typography variant="h1">{t(words.signUpTitle)}</Typography>
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        {t(words.signUpText)} {t(words.haveAccount)}{' '}
        <TextLink component={Link} to="/login" sx={{ fontWeight: 600 }}>
          {t(words.signIn)}
        </TextLink>
      </Typography>
      <SignUpForm />
    </EntryFrame>
  );
}
