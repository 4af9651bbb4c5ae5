import { Box, Button, Stack, Typography } from '@mui/material';
import { useLanguage, useText } from '../../shared/language';
import { useAct } from '../../shared/useAct';
import { When } from '../../shared/When';
import { type Draft, type DraftComment, placeName } from './draft';
import { COMMENT_SETTLE } from './draftMutations';
import { words } from './messages';

function CommentRow({ draft, comment }: { draft: Draft; comment: DraftComment }) {
  const t = useText();
  const language = useLanguage();
  const { run, busy } = useAct(COMMENT_SETTLE);
  const settled = comment.settledAt !== null;
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" color="textSecondary">
          {comment.authorName} · <When at={comment.at} /> · {comment.place ? placeName(draft, comment.place, language) : t(words.onWhole)}
          {settled ? ` · ${t(words.settled)}` : ''}
        </Typography>
        <Button size="small" loading={busy} onClick={() => void run({ id: comment.id, settled: !settled })} sx={{ flexShrink: 0 }}>
          {t(settled ? words.reopen : words.settle)}
        </Button>
      </Stack>
      <Typography sx={{ whiteSpace: 'pre-line', opacity: settled ? 0.6 : 1 }}>{comment.text}</Typography>
    </Box>
  );
}

/** Remarks, oldest first. */
export function CommentRows({ draft, comments }: { draft: Draft; comments: readonly DraftComment[] }) {
  if (comments.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {comments.map((comment) => (
        <CommentRow key={comment.id} draft={draft} comment={comment} />
      ))}
    </Box>
  );
}
