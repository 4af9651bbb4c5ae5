import { Box, Typography } from '@mui/material';
import seal from './seal.svg';

/** The mark of the product: a seal (印章). */
export function Seal({ size = 30 }: { size?: number }) {
  return <Box component="img" src={seal} alt="" sx={{ width: size, height: size, display: 'block', flexShrink: 0 }} />;
}

export function Brand({ name, caption }: { name: string; caption?: string | undefined }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minWidth: 0 }}>
      <Seal />
      <Box sx={{ minWidth: 0 }}>
        <Typography component="div" noWrap sx={{ fontWeight: 650, fontSize: 15, lineHeight: 1.3 }}>
          {name}
        </Typography>
        {caption ? (
          <Typography component="div" noWrap variant="caption" sx={{ opacity: 0.7, lineHeight: 1.3 }}>
            {caption}
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
}
