import { Box, FormLabel, InputAdornment, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import CheckCircle from '@mui/icons-material/CheckCircle';
import { ask } from '../shared/api';
import { useText } from '../shared/language';
import { useSettled } from '../shared/useSettled';
import { SLUG_SUGGESTION } from './documents';
import { words } from './messages';
import { isSlug, type Kind, KINDS, type SignUp } from './signUp';

interface FieldsProps {
  signUp: SignUp;
  missing: readonly string[];
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<SignUp>) => void;
}

const KIND_WORDS = {
  community: words.kindCommunity,
  property: words.kindProperty,
  company: words.kindCompany,
  eldercare: words.kindCare,
  other: words.kindOther,
};

/** The pinyin of the name as a short address that is free. */
function useSlugSuggestion(name: string): string | undefined {
  const settled = useSettled(name.trim(), 300);
  const { data } = useQuery({
    queryKey: ['slugSuggestion', settled],
    queryFn: async () => (await ask<{ slugSuggestion: { slug: string } }>(SLUG_SUGGESTION, { name: settled })).slugSuggestion.slug,
    enabled: settled.length > 1,
    staleTime: 30_000,
  });
  return settled.length > 1 ? data : undefined;
}

function SlugField({ signUp, missing, errors, onChange }: FieldsProps) {
  const t = useText();
  const [own, setOwn] = useState(false);
  const suggestion = useSlugSuggestion(signUp.organisationName);
  useEffect(() => {
    if (!own && suggestion && suggestion !== signUp.slug) onChange({ slug: suggestion });
  }, [own, suggestion, signUp.slug, onChange]);
  const wrong = signUp.slug !== '' && !isSlug(signUp.slug);
  const hint =
    errors['slug'] ?? (wrong ? t(words.slugForm) : t(words.slugHint, { address: `${window.location.host}/${signUp.slug || '…'}` }));
  const type = (text: string) => {
    setOwn(text !== '');
    onChange({ slug: text.toLowerCase().replaceAll(/[^a-z0-9-]/g, '') });
  };
  return (
    <TextField
      label={t(words.slug)}
      required
      value={signUp.slug}
      error={wrong || 'slug' in errors || missing.includes('slug')}
      helperText={hint}
      onChange={(event) => type(event.target.value)}
      slotProps={{
        htmlInput: { autoCapitalize: 'none', spellCheck: false },
        input: {
          endAdornment:
            suggestion && suggestion === signUp.slug ? (
              <InputAdornment position="end">
                <CheckCircle color="success" fontSize="small" />
              </InputAdornment>
            ) : null,
        },
      }}
    />
  );
}

export function OrganisationFields(props: FieldsProps) {
  const t = useText();
  const { signUp, missing, errors, onChange } = props;
  return (
    <>
      <TextField
        label={t(words.organisationName)}
        required
        autoFocus
        autoComplete="organization"
        value={signUp.organisationName}
        error={missing.includes('organisationName') || 'organisationName' in errors}
        helperText={errors['organisationName']}
        onChange={(event) => onChange({ organisationName: event.target.value })}
      />
      <SlugField {...props} />
      <Box>
        <FormLabel sx={{ display: 'block', fontSize: 12.5, mb: 0.5 }}>{t(words.kind)}</FormLabel>
        <ToggleButtonGroup
          exclusive
          fullWidth
          size="small"
          color="primary"
          value={signUp.kind}
          onChange={(_, kind: Kind | null) => kind && onChange({ kind })}
          aria-label={t(words.kind)}
        >
          {KINDS.map((kind) => (
            <ToggleButton key={kind} value={kind} sx={{ textTransform: 'none' }}>
              {t(KIND_WORDS[kind])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
    </>
  );
}

export function AdministratorFields({ signUp, missing, errors, onChange }: FieldsProps) {
  const t = useText();
  const bind = (field: 'name' | 'email' | 'password') => ({
    required: true,
    value: signUp[field],
    error: missing.includes(field) || field in errors,
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  return (
    <>
      <TextField {...bind('name')} label={t(words.yourName)} autoComplete="name" helperText={errors['name']} />
      <TextField {...bind('email')} label={t(words.email)} type="email" autoComplete="username" helperText={errors['email']} />
      <TextField
        {...bind('password')}
        label={t(words.password)}
        type="password"
        autoComplete="new-password"
        helperText={errors['password'] ?? t(words.passwordHint)}
      />
    </>
  );
}
