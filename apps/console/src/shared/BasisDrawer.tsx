import { Box, Button, Chip, Drawer, IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import Close from '@mui/icons-material/Close';
import Gavel from '@mui/icons-material/MenuBookOutlined';
import type { AppliedRule, ArticleRef, ProvisionRef, VersionRef } from './governed';
import { InForceSince } from './InForceSince';
import { useText } from './language';
import { words } from './messages';
import { isMoment } from './moment';
import { Fact } from './Section';
import { useColours } from './useColours';
import { When } from './When';

/** What a deadline or decision rests on: an applied rule, or only the provision where nothing was worked out. */
export interface Basis {
  title: string;
  provision: ProvisionRef;
  regulationVersion: VersionRef;
  articles: ArticleRef[];
  rule?: AppliedRule | undefined;
}

function ArticleText({ article }: { article: ArticleRef }) {
  const colours = useColours();
  return (
    <Box component="blockquote" sx={{ m: 0, pl: 2, borderLeft: `3px solid ${colours.cinnabar}` }}>
      <Typography sx={{ fontWeight: 650 }}>
        {article.label} {article.title}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', lineHeight: 1.8 }}>{article.body}</Typography>
    </Box>
  );
}

function Inputs({ rule }: { rule: AppliedRule }) {
  const t = useText();
  return (
    <Box>
      <Typography variant="overline" color="textSecondary">
        {t(words.howWorkedOut)}
      </Typography>
      <Typography sx={{ mb: 1 }}>{rule.reason}</Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {rule.inputs.map((input) => (
          <Fact key={input.name} label={input.name}>
            {isMoment(input.value) ? <When at={input.value} /> : input.value}
          </Fact>
        ))}
      </Box>
    </Box>
  );
}

function BasisText({ basis }: { basis: Basis }) {
  const t = useText();
  const { provision, regulationVersion: version } = basis;
  return (
    <Stack spacing={3} sx={{ px: 3, pb: 4 }}>
      <Box>
        <Typography variant="overline" color="textSecondary">
          {t(words.provision)}
        </Typography>
        <Typography variant="h3">{provision.name}</Typography>
        <Typography sx={{ mt: 0.5 }}>{provision.text}</Typography>
      </Box>
      {basis.articles.length > 0 ? (
        <Stack spacing={2}>
          <Typography variant="overline" color="textSecondary">
            {t(words.articles)}
          </Typography>
          {basis.articles.map((article) => (
            <ArticleText key={article.id} article={article} />
          ))}
        </Stack>
      ) : null}
      {basis.rule ? <Inputs rule={basis.rule} /> : null}
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Chip size="small" variant="outlined" label={t(words.versionNumber, { number: version.number })} />
        <Typography variant="body2" color="textSecondary">
          {version.title} · <InForceSince at={version.effectiveFrom} />
        </Typography>
        <Button size="small" component={Link} to={`/regulation/${version.id}/${provision.kind}`}>
          {t(words.seeRegulation)}
        </Button>
      </Stack>
    </Stack>
  );
}

/** One click to the article, provision and version behind something (依据). */
export function BasisButton({ basis }: { basis: Basis }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="text"
        startIcon={<Gavel sx={{ fontSize: '16px !important' }} />}
        onClick={() => setOpen(true)}
        sx={{ py: 0.25 }}
      >
        {t(words.basis)}
      </Button>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { sx: { width: { xs: '100%', sm: 460 } }, role: 'dialog', 'aria-label': basis.title } }}
      >
        <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', px: 3, py: 2 }}>
          <Typography variant="h2">{basis.title}</Typography>
          <IconButton aria-label={t(words.close)} onClick={() => setOpen(false)} autoFocus>
            <Close />
          </IconButton>
        </Stack>
        <BasisText basis={basis} />
      </Drawer>
    </>
  );
}
