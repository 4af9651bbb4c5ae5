import { Badge, Box, Card, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import Add from '@mui/icons-material/PlaylistAdd';
import Comment from '@mui/icons-material/ChatBubbleOutlineOutlined';
import Delete from '@mui/icons-material/DeleteOutlined';
import Edit from '@mui/icons-material/EditOutlined';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import { useLanguage, useText } from '../../shared/language';
import { useAct } from '../../shared/useAct';
import { useColours } from '../../shared/useColours';
import { ArticleDialog } from './ArticleDialog';
import { CommentDialog } from './CommentDialog';
import { type Draft, type DraftArticle } from './draft';
import { said } from '../../shared/said';
import { DRAFT_ARTICLE_REMOVE } from './draftMutations';
import { words } from './messages';

type Act = 'edit' | 'add' | 'remove' | 'remark';

interface NodeProps {
  article: DraftArticle;
  remarks: number;
  editable: boolean;
  onAct: (act: Act) => void;
}

const ICONS = { edit: Edit, add: Add, remove: Delete, remark: Comment } as const;

function Tools({ article, remarks, editable, onAct }: NodeProps) {
  const t = useText();
  const language = useLanguage();
  const acts: Act[] = editable ? ['remark', 'add', 'edit', 'remove'] : ['remark'];
  return (
    <Stack direction="row" sx={{ flexShrink: 0 }}>
      {acts.map((act) => {
        const Icon = ICONS[act];
        return (
          <Tooltip key={act} title={t(words[act])}>
            <IconButton size="small" aria-label={`${t(words[act])} ${said(article.label, language)}`} onClick={() => onAct(act)}>
              <Badge badgeContent={act === 'remark' ? remarks : 0} color="warning">
                <Icon fontSize="small" />
              </Badge>
            </IconButton>
          </Tooltip>
        );
      })}
    </Stack>
  );
}

function DraftNode(props: NodeProps) {
  const t = useText();
  const language = useLanguage();
  const colours = useColours();
  const { article } = props;
  const heading = ['part', 'chapter', 'section'].includes(article.level);
  return (
    <Box
      component="section"
      id={article.key}
      sx={{ py: heading ? 2 : 1.25, borderTop: heading ? 0 : 1, borderColor: 'divider', scrollMarginTop: 72 }}
    >
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'flex-start', gap: 1 }}>
        <Typography variant={heading ? 'h2' : 'body1'} component={heading ? 'h2' : 'h3'} sx={{ fontWeight: 650 }}>
          <Box component="span" sx={heading ? { color: colours.cinnabar, mr: 1 } : { mr: 1 }}>
            {said(article.label, language)}
          </Box>
          {said(article.title, language)}
        </Typography>
        <Tools {...props} />
      </Stack>
      {article.body ? (
        <Typography sx={{ whiteSpace: 'pre-line', lineHeight: 1.85, fontSize: 15, maxWidth: '62ch' }}>
          {said(article.body, language)}
        </Typography>
      ) : null}
      {article.changedByName ? (
        <Typography variant="caption" color="textSecondary">
          {t(words.changedBy, { name: article.changedByName })}
        </Typography>
      ) : null}
    </Box>
  );
}

function Removal({ draftId, article, onClose }: { draftId: string; article: DraftArticle; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { run, busy } = useAct(DRAFT_ARTICLE_REMOVE);
  const confirm = async () => {
    await run({ draftId, key: article.key, expectedVersion: article.version });
    onClose();
  };
  return (
    <ConfirmDialog
      title={t(words.removeTitle, { label: said(article.label, language) })}
      hint={t(words.removeHint)}
      confirmLabel={t(words.remove)}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    />
  );
}

/** The text of a revision, each node with what can be done with it. */
export function DraftText({ draft, editable }: { draft: Draft; editable: boolean }) {
  const [acting, setActing] = useState<{ article: DraftArticle; act: Act }>();
  const close = () => setActing(undefined);
  const open = draft.comments.filter(({ settledAt }) => settledAt === null);
  const act = acting?.act;
  return (
    <Card sx={{ px: { xs: 2, md: 4 }, pb: 3, maxWidth: 900 }}>
      {draft.articles.map((article) => (
        <DraftNode
          key={article.key}
          article={article}
          remarks={open.filter(({ place }) => place === `article/${article.key}`).length}
          editable={editable}
          onAct={(chosen) => setActing({ article, act: chosen })}
        />
      ))}
      {acting && act === 'edit' ? <ArticleDialog draftId={draft.id} article={acting.article} onClose={close} /> : null}
      {acting && act === 'add' ? <ArticleDialog draftId={draft.id} behind={acting.article} onClose={close} /> : null}
      {acting && act === 'remove' ? <Removal draftId={draft.id} article={acting.article} onClose={close} /> : null}
      {acting && act === 'remark' ? <CommentDialog draft={draft} place={`article/${acting.article.key}`} onClose={close} /> : null}
    </Card>
  );
}
