import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import Ask from '@mui/icons-material/HelpOutlineOutlined';
import { useLanguage, useText } from '../shared/language';
import { date } from '../shared/moment';
import { useMay } from '../shared/viewer';
import { words } from './messages';
import type { Question } from './question';
import { AnswerDialog, AskDialog } from './QuestionDialogs';

function markOf({ answer, official }: Question) {
  if (answer === null) return words.waiting;
  return official ? words.interpretation : words.answerMark;
}

function Entry({ question }: { question: Question }) {
  const t = useText();
  const language = useLanguage();
  const mayAnswer = useMay()('interpret', 'Regulation');
  const [answering, setAnswering] = useState(false);
  const { answer, official, outdated, text, regulationVersion } = question;
  const by = (name: string, at: string) => t(words.by, { name, at: date(at, language) });
  const { answeredByName, answeredAt, askedByName, askedAt } = question;
  return (
    <Box component="li" sx={{ p: 1.5, borderRadius: 2, border: 1, borderColor: official ? 'primary.main' : 'divider' }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
        <Chip size="small" color={official && !outdated ? 'primary' : 'default'} label={t(markOf(question))} />
        {outdated ? (
          <Chip size="small" color="warning" variant="outlined" label={t(words.ofVersion, { number: regulationVersion.number })} />
        ) : null}
        <Typography variant="caption" color="textSecondary">
          {answeredByName && answeredAt ? by(answeredByName, answeredAt) : by(askedByName, askedAt)}
        </Typography>
        {mayAnswer ? (
          <Button size="small" onClick={() => setAnswering(true)}>
            {t(answer === null ? words.answer : words.correct)}
          </Button>
        ) : null}
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-line' }}>
        {text}
      </Typography>
      {answer === null ? null : <Typography sx={{ whiteSpace: 'pre-line', mt: 0.5, fontSize: 14.5 }}>{answer}</Typography>}
      {answering ? <AnswerDialog question={question} onClose={() => setAnswering(false)} /> : null}
    </Box>
  );
}

interface ArticleQuestionsProps {
  regulationId: string;
  article: { key: string; label: string };
  questions: readonly Question[] | undefined;
  /** Whether it is the version in force, which is asked about. */
  askable: boolean;
}

/** Interpretations of an article, questions on it, and the way to ask one (P-1.1 解释). */
export function ArticleQuestions({ regulationId, article, questions = [], askable }: ArticleQuestionsProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {questions.length > 0 ? (
        <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, maxWidth: '66ch' }}>
          {questions.map((question) => (
            <Entry key={question.id} question={question} />
          ))}
        </Stack>
      ) : null}
      {askable ? (
        <Button
          size="small"
          color="inherit"
          startIcon={<Ask />}
          aria-label={t(words.askOf, { label: article.label })}
          onClick={() => setAsking(true)}
          sx={{ mt: 0.5, ml: -0.75, color: 'text.secondary' }}
        >
          {t(words.ask)}
        </Button>
      ) : null}
      {asking ? <AskDialog regulationId={regulationId} article={article} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
