import { Box, Button, Card, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import type { Wording } from '../shared/message';
import type { Amending } from './amendment';
import { ArticleMarks } from './ArticleMarks';
import { ItemDialog } from './ItemDialog';
import { words } from './messages';
import type { Provision, ServiceItemBody } from './regulation';

type Item = Provision<ServiceItemBody>;

function feeText(body: ServiceItemBody, t: Wording): string {
  return Number(body.feeAmount) > 0 ? t(words.feeText, { amount: body.feeAmount, unit: body.feeUnit }) : t(words.free);
}

function ItemCard({ item, onEdit }: { item: Item; onEdit: (() => void) | undefined }) {
  const t = useText();
  const { body } = item;
  return (
    <Card sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 0.75 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 650, flex: 1 }}>{item.name}</Typography>
        {onEdit ? (
          <Button size="small" onClick={onEdit} aria-label={`${t(words.change)}: ${item.name}`}>
            {t(words.change)}
          </Button>
        ) : null}
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
        {body.summary}
      </Typography>
      <Typography variant="body2">
        {feeText(body, t)} · {body.channels.map((channel) => t(words[channel])).join(' / ')}
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
export function ItemList({ items, amending }: { items: readonly Item[]; amending: Amending | undefined }) {
  const [editing, setEditing] = useState<Item>();
  const families = [...new Map(items.map((item) => [item.body.family, item.body.familyName]))];
  return (
    <Stack spacing={3}>
      {families.map(([family, name]) => (
        <Box key={family} component="section">
          <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
            {name}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))', gap: 1.5 }}>
            {items
              .filter((item) => item.body.family === family)
              .map((item) => (
                <ItemCard key={item.id} item={item} onEdit={amending ? () => setEditing(item) : undefined} />
              ))}
          </Box>
        </Box>
      ))}
      {editing && amending ? <ItemDialog item={editing} amending={amending} onClose={() => setEditing(undefined)} /> : null}
    </Stack>
  );
}
