import { Badge, IconButton, Tooltip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import Bell from '@mui/icons-material/NotificationsNoneOutlined';
import { ask } from './api';
import { gql } from './gql';
import { useText } from './language';
import { words } from './messages';
import { useMay } from './viewer';

export const UNREAD = gql`
  query UnreadNotices {
    notices(first: 0, filter: { unread: { eq: true } }) {
      totalCount
    }
  }
`;

/** How many notices are unread; counted again when one comes, and now and then in case that was missed. */
export function NoticeBell() {
  const t = useText();
  const shown = useMay()('read', 'Request');
  const { data: count = 0 } = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: async () => (await ask<{ notices: { totalCount: number } }>(UNREAD)).notices.totalCount,
    refetchInterval: 60_000,
    enabled: shown,
  });
  if (!shown) return null;
  const label = count > 0 ? t(words.noticesUnread, { count }) : t(words.notices);
  return (
    <Tooltip title={label}>
      <IconButton component={Link} to="/inbox" aria-label={label}>
        <Badge badgeContent={count} max={99} color="error" slotProps={{ badge: { 'aria-hidden': true } }}>
          <Bell sx={{ fontSize: 21 }} />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
