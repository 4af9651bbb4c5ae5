import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
  useMediaQuery,
} from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMore';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { words } from './messages';
import type { Chapter, Combination } from './template';

function Group({ title, side, children }: { title: string; side: string; children: ReactNode }) {
  return (
    <Accordion disableGutters variant="outlined" slotProps={{ transition: { unmountOnExit: true } }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline' }}>
          <Typography sx={{ fontWeight: 650 }}>{title}</Typography>
          <Typography variant="body2" color="textSecondary">
            {side}
          </Typography>
        </Stack>
      </AccordionSummary>
      <AccordionDetails>{children}</AccordionDetails>
    </Accordion>
  );
}

function Articles({ articles }: Pick<Chapter, 'articles'>) {
  const t = useText();
  return (
    <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {articles.map(({ label, title, provisions }) => (
        <li key={label}>
          <Typography>
            {label} {title}
          </Typography>
          {provisions.length > 0 ? (
            <Typography variant="body2" color="textSecondary">
              {t(words.carriedOutBy, { names: provisions.join(t(words.listSeparator)) })}
            </Typography>
          ) : null}
        </li>
      ))}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 3 }}>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** What comes of the templates chosen: chapter by chapter with what carries each article out, kind by kind, and who works (O-1). */
export function PreviewDialog({ combination, onClose }: { combination: Combination; onClose: () => void }) {
  const t = useText();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { title, chapters, provisions, departments, roles } = combination;
  const lists = [
    { title: t(words.departments), names: departments },
    { title: t(words.roles), names: roles },
  ];
  const names = (list: readonly string[]) => <Typography>{list.join(t(words.listSeparator))}</Typography>;
  return (
    <Dialog open onClose={onClose} fullScreen={phone} fullWidth maxWidth="md">
      <DialogTitle>{t(words.previewTitle, { title })}</DialogTitle>
      <DialogContent>
        <Part title={t(words.text)}>
          {chapters.map((chapter) => (
            <Group
              key={chapter.label}
              title={`${chapter.label} ${chapter.title}`}
              side={t(words.articlesOf, { count: chapter.articles.length })}
            >
              <Articles articles={chapter.articles} />
            </Group>
          ))}
        </Part>
        <Part title={t(words.machinery)}>
          {provisions.map((kind) => (
            <Group key={kind.kind} title={kind.kindName} side={String(kind.names.length)}>
              {names(kind.names)}
            </Group>
          ))}
        </Part>
        <Part title={t(words.people)}>
          {lists.map((list) => (
            <Group key={list.title} title={list.title} side={String(list.names.length)}>
              {names(list.names)}
            </Group>
          ))}
        </Part>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t(shared.close)}</Button>
      </DialogActions>
    </Dialog>
  );
}
