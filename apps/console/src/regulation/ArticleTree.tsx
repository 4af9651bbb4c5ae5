import { Box, Card, Chip, Link as TextLink, Stack, Typography } from '@mui/material';
import Bolt from '@mui/icons-material/AutoModeOutlined';
import { KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { Link } from 'react-router-dom';
import { useText } from '../shared/language';
import { useColours } from '../shared/useColours';
import { words as filingWords } from '../filing/messages';
import { type RuleUnder, useRulesUnder } from '../filing/useRulesUnder';
import { ArticleQuestions } from '../interpretation/ArticleQuestions';
import type { Question } from '../interpretation/question';
import { useQuestions } from '../interpretation/useQuestions';
import { depthOf, isDivision, isPoint } from './articles';
import { words } from './messages';
import type { Article } from './regulation';

function Contents({ articles }: { articles: readonly Article[] }) {
  const t = useText();
  const headed = articles.filter((article) => !isPoint(article));
  return (
    <Box
      component="nav"
      aria-label={t(words.contents)}
      sx={{
        position: 'sticky',
        top: 76,
        display: { xs: 'none', lg: 'block' },
        maxHeight: 'calc(100dvh - 110px)',
        overflowY: 'auto',
        pr: 1,
      }}
    >
      <Typography variant="overline" color="textSecondary">
        {t(words.contents)}
      </Typography>
      {headed.map((article) => (
        <TextLink
          key={article.id}
          href={`#${article.key}`}
          underline="hover"
          sx={{
            display: 'block',
            py: 0.4,
            pl: depthOf(article, articles) * 1.5,
            fontSize: 13,
            color: isDivision(article) ? 'text.primary' : 'text.secondary',
            fontWeight: isDivision(article) ? 650 : 400,
          }}
        >
          {article.label} {article.title}
        </TextLink>
      ))}
    </Box>
  );
}

/** What departments have laid down under an article (实施细则, P-1.2). */
function Rules({ rules }: { rules: readonly RuleUnder[] | undefined }) {
  const t = useText();
  if (!rules || rules.length === 0) return null;
  return (
    <Typography variant="body2" component="div" color="textSecondary" sx={{ mt: 1 }}>
      {t(filingWords.under)}
      {t({ zh: '：', en: ': ' })}
      {rules.map(({ filing, label }, place) => (
        <span key={`${filing.id}/${place}`}>
          {place > 0 ? t({ zh: '；', en: '; ' }) : ''}
          <TextLink component={Link} to={`/filings/${filing.id}/show`}>
            {filing.department?.name} · {filing.title} {label}
          </TextLink>
        </span>
      ))}
    </Typography>
  );
}

/** The provisions that carry an article out, in words. */
function Machinery({ article, version }: { article: Article; version: string }) {
  const t = useText();
  if (article.provisions.length === 0) {
    return article.guidance ? <Chip size="small" variant="outlined" label={t(words.guidance)} sx={{ mt: 1 }} /> : null;
  }
  return (
    <Box sx={{ mt: 1.5, p: 1.5, borderRadius: 2, bgcolor: 'action.selected' }}>
      <Typography variant="caption" color="textSecondary" component="div" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.5 }}>
        <Bolt sx={{ fontSize: 14 }} /> {t(words.carriedOutBy)}
      </Typography>
      <Stack component="ul" spacing={0.75} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {article.provisions.map((provision) => (
          <Box component="li" key={provision.id} sx={{ fontSize: 13.5 }}>
            <Box
              component={Link}
              to={`/regulation/${version}/${provision.kind}`}
              sx={{ color: 'primary.main', fontWeight: 600, textDecoration: 'none', mr: 0.75 }}
            >
              {`${t(KINDS[provision.kind as ProvisionKind].name)} · `}
              {provision.name}
            </Box>
            {provision.text}
          </Box>
        ))}
      </Stack>
    </Box>
  );
}

/** The text of one version, with what departments have laid down under it. */
interface Text {
  articles: readonly Article[];
  version: string;
  rules: ReadonlyMap<string, RuleUnder[]>;
  questions: ReadonlyMap<string, Question[]>;
  regulation: string;
  /** Whether the version is in force. */
  current: boolean;
}

/** What an article enumerates, read on from it. */
function Points({ of, ...text }: { of: Article } & Text) {
  const { articles, version, rules } = text;
  const points = articles.filter((article) => article.parentKey === of.key && isPoint(article));
  return points.map((point) => (
    <Box key={point.id} id={point.key} sx={{ display: 'flex', pl: { xs: 0, sm: 2 }, mt: 0.5, maxWidth: '62ch', scrollMarginTop: 72 }}>
      <Typography component="span" sx={{ flex: 'none', lineHeight: 1.85, fontSize: 15, pr: 0.5 }}>
        {point.label}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ whiteSpace: 'pre-line', lineHeight: 1.85, fontSize: 15 }}>{point.body}</Typography>
        <Points of={point} {...text} />
        <Rules rules={rules.get(point.key)} />
        {point.provisions.length > 0 ? <Machinery article={point} version={version} /> : null}
      </Box>
    </Box>
  ));
}

function ArticleText({ article, ...text }: { article: Article } & Text) {
  const { articles, version, rules, questions, regulation, current } = text;
  const colours = useColours();
  const depth = depthOf(article, articles);
  if (isDivision(article)) {
    return (
      <Typography id={article.key} variant={depth === 0 ? 'h2' : 'h3'} component="h2" sx={{ pt: 2.5, pb: 1, scrollMarginTop: 72 }}>
        <Box component="span" sx={{ color: colours.cinnabar, mr: 1.25 }}>
          {article.label}
        </Box>
        {article.title}
      </Typography>
    );
  }
  return (
    <Box
      id={article.key}
      component="section"
      sx={{ py: 1.5, pl: { xs: 0, sm: Math.max(0, depth - 1) * 2 }, borderTop: 1, borderColor: 'divider', scrollMarginTop: 72 }}
    >
      <Typography sx={{ fontWeight: 650 }}>
        {article.label} {article.title}
      </Typography>
      {article.body ? (
        <Typography sx={{ whiteSpace: 'pre-line', lineHeight: 1.85, fontSize: 15, maxWidth: '62ch' }}>{article.body}</Typography>
      ) : null}
      <Points of={article} {...text} />
      <Rules rules={rules.get(article.key)} />
      <Machinery article={article} version={version} />
      <ArticleQuestions regulationId={regulation} article={article} questions={questions.get(article.key)} askable={current} />
    </Box>
  );
}

/** Points stand with what they belong to; only one that belongs to nothing shown stands by itself. */
function isRead(article: Article, articles: readonly Article[]): boolean {
  return !isPoint(article) || !articles.some(({ key }) => key === article.parentKey);
}

/** The text, each article with what carries it out (P-1.4). */
export function ArticleTree({ articles, version, regulation, current }: Omit<Text, 'rules' | 'questions'>) {
  const rules = useRulesUnder(regulation);
  const questions = useQuestions(regulation);
  const text = { articles, version, regulation, current, rules, questions };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '240px minmax(0, 820px)' }, gap: 3, alignItems: 'start' }}>
      <Contents articles={articles} />
      <Card sx={{ px: { xs: 2, md: 4 }, pb: 3 }}>
        {articles.map((article) => (isRead(article, articles) ? <ArticleText key={article.id} article={article} {...text} /> : null))}
      </Card>
    </Box>
  );
}
