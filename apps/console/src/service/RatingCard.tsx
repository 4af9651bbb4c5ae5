import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import { PublicLink } from '../shared/PortalButton';
import { Section } from '../shared/Section';
import { When } from '../shared/When';
import { words } from './messages';
import { RatingDialog } from './RatingDialog';
import type { RequestDetail } from './request';

/** The customer's opinion, or the ways to ask for it: link, QR, by phone (P-3.3). */
export function RatingCard({ request }: { request: RequestDetail }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { rating, ratingUrl } = request;
  const mayRecord = request.availableActions.some((each) => each.action === 'rate' && each.allowed);
  if (!rating && !ratingUrl && !mayRecord) return null;
  return (
    <Section title={t(words.rating)}>
      {rating ? (
        <Stack spacing={0.5}>
          <Alert severity={rating.bad ? 'error' : 'success'} icon={false}>
            <strong>{rating.levelName}</strong> · <When at={rating.ratedAt} />
          </Alert>
          {rating.comment ? <Typography>{rating.comment}</Typography> : null}
        </Stack>
      ) : null}
      {!rating && ratingUrl ? <PublicLink url={ratingUrl} caption={t(words.ratingLink)} /> : null}
      {!rating && mayRecord ? (
        <Button fullWidth variant="outlined" sx={{ mt: 1.5 }} onClick={() => setAsking(true)}>
          {t(words.recordRating)}
        </Button>
      ) : null}
      {asking ? <RatingDialog request={request} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}
