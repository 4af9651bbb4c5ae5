import { Box, Card, Chip, Stack, Typography } from '@mui/material';
import { useText } from '../../shared/language';
import type { Difference, TextPart } from './draft';
import { words } from './messages';

const LOOK = {
  KEPT: {},
  ADDED: { bgcolor: 'success.main', color: 'success.contrastText', borderRadius: 0.5, textDecoration: 'none' },
  REMOVED: { bgcolor: 'action.selected', color: 'error.main', borderRadius: 0.5 },
} as const;

/** Screen readers are told what the colours say. */
const ELEMENT = { KEPT: 'span', ADDED: 'ins', REMOVED: 'del' } as const;

function Parts({ parts }: { parts: readonly TextPart[] }) {
  return (
    <Typography component="div" sx={{ whiteSpace: 'pre-line', lineHeight: 1.85, fontSize: 15, maxWidth: '70ch' }}>
      {parts.map(({ change, text }, place) => (
        <Box key={place} component={ELEMENT[change]} sx={LOOK[change]}>
          {text}
        </Box>
      ))}
    </Typography>
  );
}

/** What differs between two versions, article by article and provision by provision (P-1.1). */
export function ComparisonView({ articles, provisions }: Difference) {
  const t = useText();
  if (articles.length + provisions.length === 0) return <Typography color="textSecondary">{t(words.same)}</Typography>;
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      {provisions.length > 0 ? (
        <Card component="section" sx={{ px: 2.5, py: 2 }}>
          <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
            {t(words.provisionChanges)}
          </Typography>
          <Stack component="ul" spacing={0.75} sx={{ m: 0, pl: 2.5 }}>
            {provisions.map(({ kind, key, text }) => (
              <li key={`${kind}/${key}`}>{text}</li>
            ))}
          </Stack>
        </Card>
      ) : null}
      {articles.length > 0 ? (
        <Card component="section" sx={{ px: 2.5, py: 2 }}>
          <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
            {t(words.textChanges)}
          </Typography>
          {articles.map(({ key, change, label, parts }) => (
            <Box key={key} sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
              <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 0.5 }}>
                <Typography sx={{ fontWeight: 650 }}>{label}</Typography>
                <Chip size="small" variant="outlined" label={t(words[change])} />
              </Stack>
              <Parts parts={parts} />
            </Box>
          ))}
        </Card>
      ) : null}
    </Stack>
  );
}
