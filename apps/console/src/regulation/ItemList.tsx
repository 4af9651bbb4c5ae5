import { Box, Card, Chip, Stack, Typography } from '@mui/material';
import { useLanguage, useText } from '../shared/language';
import type { Wording } from '../shared/message';
import { said } from '../shared/said';
import type { Amending } from './amendment';
import { ArticleMarks } from './ArticleMarks';
import { useDialog } from './described/useDialog';
import { EditButton } from './EditButton';
import { words } from './messages';
import { type Provision, type ServiceItemBody, ofKind } from './regulation';

type Item = Provision<ServiceItemBody>;

function feeText({ amount }: ServiceItemBody['fee'], unit: string, t: Wording): string {
  return Number(amount) > 0 ? t(words.feeText, { amount, unit }) : t(words.free);
}

function ItemCard({ item, onEdit }: { item: Item; onEdit: (() => void) | undefined }) {
  const t = useText();
  const language = useLanguage();
  const { body } = item;
  return (
    <Card sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 0.75 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 650, flex: 1 }}>{item.name}</Typography>
        <EditButton name={item.name} onEdit={onEdit} />
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
        {said(body.summary, language)}
      </Typography>
      <Typography variant="body2">
        {feeText(body.fee, said(body.fee.unit, language), t)} · {body.channels.map((channel) => t(words[channel])).join(' / ')}
      </Typography>
      <Stack direction="row" useFlexGap spacing={0.75} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        {body.priority === 'ORDINARY' ? null : <Chip size="small" color="warning" variant="outlined" label={t(words[body.priority])} />}
        <Chip size="small" variant="outlined" label={t(body.public ? words.onPortal : words.hidden)} />
        <ArticleMarks articles={item.articles} />
      </Stack>
    </Card>
  );
}

/** The service items, by family (S-3.1). */
export function ItemList({ provisions, amending }: { provisions: readonly Provision[]; amending: Amending | undefined }) {
  const language = useLanguage();
  const { edit, add, dialog } = useDialog('serviceItem', provisions, amending);
  const items = ofKind<ServiceItemBody>(provisions, 'ServiceItemBody');
  const families = [...new Map(items.map(({ body }) => [body.family, said(body.familyName, language)]))];
  return (
    <Stack spacing={3}>
      <Box>{add}</Box>
      {families.map(([family, name]) => (
        <Box key={family} component="section">
          <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
            {name}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))', gap: 1.5 }}>
            {items
              .filter((item) => item.body.family === family)
              .map((item) => (
                <ItemCard key={item.id} item={item} onEdit={edit && (() => edit(item))} />
              ))}
          </Box>
        </Box>
      ))}
      {dialog}
    </Stack>
  );
}
