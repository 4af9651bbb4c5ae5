import { Box, ButtonBase, Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { TEMPLATES } from './documents';
import { words } from './messages';

interface Template {
  code: string;
  name: string;
  summary: string;
  kinds: string[];
  articleCount: number;
  itemCount: number;
}

/** Templates, those made for the kind of organisation first. */
function useTemplates(kind: string): Template[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['templates', language],
    queryFn: async () => (await ask<{ templates: Template[] }>(TEMPLATES)).templates,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.toSorted((one, other) => Number(other.kinds.includes(kind)) - Number(one.kinds.includes(kind)));
}

function TemplateCard({ template, chosen, onChoose }: { template: Template; chosen: boolean; onChoose: () => void }) {
  const t = useText();
  return (
    <ButtonBase
      role="radio"
      aria-checked={chosen}
      onClick={onChoose}
      sx={{
        display: 'block',
        textAlign: 'left',
        width: '100%',
        p: 2,
        borderRadius: 3,
        border: 2,
        borderColor: chosen ? 'primary.main' : 'divider',
        backgroundColor: 'background.paper',
      }}
    >
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between', alignItems: 'flex-start' }}>
        <Typography sx={{ fontWeight: 650 }}>{template.name}</Typography>
        <Chip
          size="small"
          variant="outlined"
          label={t(words.templateSize, { articles: template.articleCount, items: template.itemCount })}
        />
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {template.summary}
      </Typography>
    </ButtonBase>
  );
}

/** Choice of the regulation an organisation starts from. */
export function TemplateCards({ kind, value, onChange }: { kind: string; value: string; onChange: (code: string) => void }) {
  const t = useText();
  const templates = useTemplates(kind);
  const fitting = templates?.[0]?.code;
  // The template follows the kind of organisation until somebody asks for another.
  useEffect(() => {
    if (fitting) onChange(fitting);
  }, [fitting, onChange]);
  return (
    <Box role="radiogroup" aria-label={t(words.template)} sx={{ display: 'grid', gap: 1.25 }}>
      <Typography variant="body2" color="textSecondary">
        {t(words.templateHint)}
      </Typography>
      {templates ? (
        templates.map((template) => (
          <TemplateCard key={template.code} template={template} chosen={template.code === value} onChoose={() => onChange(template.code)} />
        ))
      ) : (
        <Skeleton variant="rounded" height={150} />
      )}
    </Box>
  );
}
