import { Box, Card, Chip, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { type ArticleUse, CHOICES, type Choice, type Coverage, type ProvisionUse, chosen } from './coverage';
import { COVERAGE } from './documents';
import { words } from './messages';
import type { Regulation } from './regulation';

const PERIODS = [30, 90, 365] as const;
const DAY = 86_400_000;

const COLOURS = { ENFORCED: 'success', IDLE: 'default', UNBOUND: 'error', GUIDANCE: 'default' } as const;

function useCoverage(id: string, days: number) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['regulation', 'coverage', id, days, language],
    queryFn: async () => {
      const to = Date.now();
      const variables = { id, from: new Date(to - days * DAY).toISOString(), to: new Date(to).toISOString() };
      return (await ask<{ regulationCoverage: Coverage }>(COVERAGE, variables)).regulationCoverage;
    },
    placeholderData: (previous) => previous,
  });
}

function Figures({ records, breaches }: Pick<ProvisionUse, 'records' | 'breaches'>) {
  const t = useText();
  return (
    <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {t(words.recordCount, { count: records })}
      {breaches > 0 ? (
        <Box component="span" sx={{ color: 'error.main', fontWeight: 650, ml: 1 }}>
          {t(words.breachCount, { count: breaches })}
        </Box>
      ) : null}
    </Typography>
  );
}

function ProvisionRow({ use }: { use: ProvisionUse }) {
  return (
    <Stack component="li" direction="row" sx={{ justifyContent: 'space-between', gap: 2, py: 0.5 }}>
      <Typography variant="body2" color="textSecondary">
        {use.text}
      </Typography>
      <Figures {...use} />
    </Stack>
  );
}

function ArticleRow({ article }: { article: ArticleUse }) {
  const t = useText();
  return (
    <Box component="li" sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 650, flex: 1, minWidth: 160 }}>
          {article.label} {article.title}
        </Typography>
        <Chip
          size="small"
          variant={article.state === 'ENFORCED' || article.state === 'UNBOUND' ? 'filled' : 'outlined'}
          color={COLOURS[article.state]}
          label={t(words[article.state])}
        />
      </Stack>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {article.provisions.map((use) => (
          <ProvisionRow key={`${use.kind}/${use.key}`} use={use} />
        ))}
      </Box>
    </Box>
  );
}

function Choices({ articles, choice, onChoose }: { articles: readonly ArticleUse[]; choice: Choice; onChoose: (choice: Choice) => void }) {
  const t = useText();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      {CHOICES.map((each) => {
        const count = chosen(articles, each).length;
        if (count === 0 && each !== 'all') return null;
        const label = each === 'all' ? t(words.everyArticle, { count }) : `${t(words[each])} ${count}`;
        return <Chip key={each} label={label} color={choice === each ? 'primary' : 'default'} onClick={() => onChoose(each)} />;
      })}
    </Stack>
  );
}

/** Each article with what carries it out, gaps both ways (P-1.4 执行度). */
export function CoverageView({ regulation }: { regulation: Regulation }) {
  const t = useText();
  const [days, setDays] = useState<number>(90);
  const [choice, setChoice] = useState<Choice>('all');
  const { data, error, refetch } = useCoverage(regulation.id, days);
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Stack spacing={2} sx={{ maxWidth: 1080 }}>
      <Typography color="textSecondary">{t(words.coverageHint)}</Typography>
      <Stack direction="row" useFlexGap spacing={2} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          select
          label={t(words.period)}
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
          sx={{ width: 160 }}
        >
          {PERIODS.map((each) => (
            <MenuItem key={each} value={each}>
              {t(words.lastDays, { days: each })}
            </MenuItem>
          ))}
        </TextField>
        <Choices articles={data.articles} choice={choice} onChoose={setChoice} />
      </Stack>
      {data.loose.length > 0 && choice === 'all' ? (
        <Card sx={{ px: 2, py: 1.5 }}>
          <Typography variant="h3" component="h2">
            {t(words.looseProvisions)}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {data.loose.map((use) => (
              <ProvisionRow key={`${use.kind}/${use.key}`} use={use} />
            ))}
          </Box>
        </Card>
      ) : null}
      <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {chosen(data.articles, choice).map((article) => (
          <ArticleRow key={article.key} article={article} />
        ))}
      </Card>
    </Stack>
  );
}
