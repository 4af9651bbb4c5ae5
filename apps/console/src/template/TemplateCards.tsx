import { Box, ButtonBase, Chip, Skeleton, Stack, Typography } from '@mui/material';
import CheckBox from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import RadioButtonChecked from '@mui/icons-material/RadioButtonChecked';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { useText } from '../shared/language';
import { words } from './messages';
import type { Template } from './template';

interface CardProps {
  template: Template;
  chosen: boolean;
  leads: boolean;
  /** One of several may be chosen instead of several. */
  single: boolean;
  onToggle: () => void;
}

/** Signs only: the card itself is what is chosen. */
const MARKS = {
  single: { chosen: RadioButtonChecked, open: RadioButtonUnchecked },
  several: { chosen: CheckBox, open: CheckBoxOutlineBlank },
} as const;

function TemplateCard({ template, chosen, leads, single, onToggle }: CardProps) {
  const t = useText();
  const Mark = MARKS[single ? 'single' : 'several'][chosen ? 'chosen' : 'open'];
  return (
    <ButtonBase
      role={single ? 'radio' : 'checkbox'}
      aria-checked={chosen}
      aria-label={template.name}
      onClick={onToggle}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        textAlign: 'left',
        width: '100%',
        p: 2,
        pl: 1,
        borderRadius: 3,
        border: 2,
        borderColor: chosen ? 'primary.main' : 'divider',
        backgroundColor: 'background.paper',
      }}
    >
      <Mark color={chosen ? 'primary' : 'action'} sx={{ m: 0.5, mr: 1 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" useFlexGap spacing={1} sx={{ justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap' }}>
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <Typography sx={{ fontWeight: 650 }}>{template.name}</Typography>
            {leads ? <Chip size="small" color="primary" label={t(words.leads)} /> : null}
          </Stack>
          <Chip size="small" variant="outlined" label={t(words.size, { articles: template.articleCount, items: template.itemCount })} />
        </Stack>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {template.summary}
        </Typography>
      </Box>
    </ButtonBase>
  );
}

interface CardsProps {
  templates: readonly Template[] | undefined;
  chosen: readonly string[];
  onToggle: (code: string) => void;
  single?: boolean;
}

/** Choice of one template or several; of several the first chosen leads (O-1). */
export function TemplateCards({ templates, chosen, onToggle, single = false }: CardsProps) {
  const t = useText();
  if (!templates) return <Skeleton variant="rounded" height={150} />;
  return (
    <Box role={single ? 'radiogroup' : 'group'} aria-label={t(words.templates)} sx={{ display: 'grid', gap: 1.25 }}>
      {templates.map((template) => (
        <TemplateCard
          key={template.code}
          template={template}
          chosen={chosen.includes(template.code)}
          leads={chosen.length > 1 && chosen[0] === template.code}
          single={single}
          onToggle={() => onToggle(template.code)}
        />
      ))}
    </Box>
  );
}
