import { Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import type { ProvisionRef } from '../shared/governed';
import { useLanguage, useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { Section } from '../shared/Section';
import { When } from '../shared/When';
import { REQUEST_PREVIEW } from './documents';
import type { Intake } from './intake';
import { words } from './messages';
import type { Named, Priority } from './request';

export interface Preview {
  promisedAt: string | null;
  promise: string;
  priority: Priority;
  department: Named | null;
  provision: ProvisionRef;
}

/** What the new request would be promised, worked out by the server while typing. */
export function usePreview(intake: Intake): Preview | undefined {
  const language = useLanguage();
  const input = { item: intake.item?.key, priority: intake.priority || undefined };
  const { data } = useQuery({
    queryKey: ['requests', 'preview', input, language],
    queryFn: async () => (await ask<{ requestPreview: Preview }>(REQUEST_PREVIEW, { input })).requestPreview,
    enabled: intake.item !== null,
    placeholderData: (previous) => previous,
  });
  return intake.item ? data : undefined;
}

function PromiseText({ preview }: { preview: Preview }) {
  const t = useText();
  return (
    <Stack spacing={1}>
      <Typography color="textSecondary">{t(words.previewBy, { promise: preview.promise })}</Typography>
      <Typography sx={{ fontSize: 24, fontWeight: 700, color: 'primary.main', fontVariantNumeric: 'tabular-nums' }}>
        <When at={preview.promisedAt} />
      </Typography>
      {preview.department ? <Typography variant="body2">{t(words.previewDepartment, { name: preview.department.name })}</Typography> : null}
      <Typography variant="body2" color="textSecondary">
        {t(shared.basisOf, { name: preview.provision.name })} — {preview.provision.text}
      </Typography>
    </Stack>
  );
}

/** Promised date, department and the rule behind them, before anything is saved. */
export function PreviewCard({ intake, preview }: { intake: Intake; preview: Preview | undefined }) {
  const t = useText();
  const { item } = intake;
  if (!item) {
    return (
      <Section title={t(words.previewTitle)}>
        <Typography color="textSecondary">{t(words.previewEmpty)}</Typography>
      </Section>
    );
  }
  const fee = Number(item.feeAmount) > 0 ? t(words.fee, { amount: item.feeAmount, unit: item.feeUnit }) : t(words.free);
  return (
    <Section title={t(words.previewTitle)}>
      {preview ? <PromiseText preview={preview} /> : <Skeleton variant="rounded" height={96} />}
      <Typography variant="body2" sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
        {fee}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {item.summary}
      </Typography>
    </Section>
  );
}
