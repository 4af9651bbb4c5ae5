import { Box, Chip, Tooltip } from '@mui/material';
import type { ArticleRef } from '../shared/governed';

/** The articles something rests on; each shows its words. */
export function ArticleMarks({ articles }: { articles: readonly ArticleRef[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {articles.map((article) => (
        <Tooltip key={article.id} title={article.body ?? article.title ?? ''}>
          <Chip size="small" variant="outlined" tabIndex={0} label={article.label} />
        </Tooltip>
      ))}
    </Box>
  );
}
