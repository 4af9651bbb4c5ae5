import { Box, ButtonBase, Chip, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import Done from '@mui/icons-material/Done';
import { useText } from '../shared/language';
import { When } from '../shared/When';
import { words } from './messages';
import type { Notice } from './notice';

/** Where what the notice is about is looked at. */
function pathOf({ request, articleQuestion, filing, regulationVersion, posting, organisation }: Notice): string {
  if (articleQuestion) return `/regulation/current/text#${articleQuestion.articleKey}`;
  if (filing) return `/filings/${filing.id}/show`;
  if (request) return `/requests/${request.id}/show`;
  if (posting) return `/postings/${posting.id}/show`;
  if (regulationVersion) return `/regulation/${regulationVersion.id}/text`;
  return organisation ? '/organisation' : '/inbox';
}

/** What the notice is about, in a line. */
function lineOf({ request, articleQuestion, filing, regulationVersion, posting, organisation }: Notice): string | undefined {
  if (articleQuestion) return `${articleQuestion.articleLabel ?? ''} · ${articleQuestion.text}`;
  if (filing) return filing.title;
  if (request) return `${request.number} · ${request.summary}`;
  if (posting) return `${posting.number} · ${posting.title}`;
  return regulationVersion ? `${regulationVersion.title} · ${regulationVersion.number}` : organisation?.name;
}

/** One notice: what happened, to which record, when. Opening it marks it as read. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: (notice: Notice) => void }) {
  const t = useText();
  const { request, readAt } = notice;
  const line = lineOf(notice);
  const fresh = readAt === null;
  return (
    <Stack direction="row" sx={{ alignItems: 'center', pr: 1, '&:hover': { backgroundColor: 'action.hover' } }}>
      <ButtonBase
        data-row
        component={Link}
        to={pathOf(notice)}
        onClick={() => fresh && onRead(notice)}
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'flex',
          justifyContent: 'flex-start',
          alignItems: 'flex-start',
          textAlign: 'left',
          gap: 1.5,
          px: 2,
          py: 1.5,
        }}
      >
        <Box
          aria-hidden
          sx={{ width: 8, height: 8, borderRadius: '50%', mt: 0.9, flexShrink: 0, backgroundColor: fresh ? 'primary.main' : 'transparent' }}
        />
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography sx={{ fontWeight: fresh ? 650 : 400 }}>{notice.title}</Typography>
          {line ? (
            <Typography
              variant="body2"
              color="textSecondary"
              sx={{ overflow: 'hidden', textOverflow: 'ellipsis', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical' }}
            >
              {line}
            </Typography>
          ) : null}
          <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
            <Chip size="small" variant="outlined" label={notice.kindName} />
            {request?.overdue ? <Chip size="small" color="error" variant="outlined" label={t(words.overdue)} /> : null}
            <Typography variant="caption" color="textSecondary">
              <When at={notice.at} />
            </Typography>
          </Stack>
        </Box>
      </ButtonBase>
      {fresh ? (
        <Tooltip title={t(words.read)}>
          <IconButton aria-label={t(words.read)} onClick={() => onRead(notice)}>
            <Done fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
    </Stack>
  );
}
