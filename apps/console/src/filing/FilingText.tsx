import { Box, Card, Typography } from '@mui/material';
import Balance from '@mui/icons-material/MenuBookOutlined';
import MenuBook from '@mui/icons-material/ListAltOutlined';
import { isDivision } from '../regulation/articles';
import { said } from '../shared/said';
import { EmptyState } from '../shared/EmptyState';
import { useLanguage, useText } from '../shared/language';
import { useColours } from '../shared/useColours';
import type { Filing, FilingArticle } from './filing';
import { words } from './messages';

/** The parent's article, beside what carries it out. */
function Basis({ article: { basis } }: { article: FilingArticle }) {
  const t = useText();
  if (!basis) return null;
  return (
    <Box component="aside" sx={{ p: 1.5, borderRadius: 2, bgcolor: 'action.selected', alignSelf: 'start' }}>
      <Typography variant="caption" color="textSecondary" component="div" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.5 }}>
        <Balance sx={{ fontSize: 14 }} /> {t(words.basis)}
      </Typography>
      <Typography sx={{ fontWeight: 600, fontSize: 13.5 }}>
        {basis.label} {basis.title}
      </Typography>
      {basis.body ? <Typography sx={{ whiteSpace: 'pre-line', fontSize: 13.5 }}>{basis.body}</Typography> : null}
    </Box>
  );
}

function Rule({ article }: { article: FilingArticle }) {
  const language = useLanguage();
  const colours = useColours();
  const [label, title, body] = [article.label, article.title, article.body].map((text) => said(text, language));
  if (isDivision(article))
    return (
      <Typography variant="h2" sx={{ pt: 2.5, pb: 1 }}>
        <Box component="span" sx={{ color: colours.cinnabar, mr: 1 }}>
          {label}
        </Box>
        {title}
      </Typography>
    );
  const below = article.level === 'item' || article.level === 'paragraph';
  return (
    <Box
      component="section"
      id={article.key}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
        gap: { xs: 1, md: 3 },
        py: below ? 0.75 : 1.5,
        pl: below ? 2 : 0,
        borderTop: below ? 0 : 1,
        borderColor: 'divider',
        scrollMarginTop: 72,
      }}
    >
      <Box>
        {label || title ? (
          <Typography sx={{ fontWeight: 650 }}>
            {label} {title}
          </Typography>
        ) : null}
        {body ? <Typography sx={{ whiteSpace: 'pre-line', lineHeight: 1.85, fontSize: 15 }}>{body}</Typography> : null}
      </Box>
      <Basis article={article} />
    </Box>
  );
}

/** The text of the rules, each article beside the one of the regulation that it carries out. */
export function FilingText({ filing: { articles, regulation, lookedOver } }: { filing: Filing }) {
  const t = useText();
  return (
    <Card sx={{ px: { xs: 2, md: 4 }, pt: 2, pb: 3, maxWidth: 1100 }}>
      {regulation && lookedOver ? (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {regulation.title} · {t(words.heldAgainst, { number: lookedOver.number })}
        </Typography>
      ) : null}
      {articles.length === 0 ? <EmptyState icon={<MenuBook />} title={t(words.noText)} hint={t(words.noTextHint)} /> : null}
      {articles.map((article) => (
        <Rule key={article.key} article={article} />
      ))}
    </Card>
  );
}
