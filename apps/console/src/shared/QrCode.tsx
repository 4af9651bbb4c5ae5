import { Box, Skeleton } from '@mui/material';
import { useEffect, useState } from 'react';

/** A QR code drawn here, from no other host; always dark on white so that phones read it in dark mode too. */
export function QrCode({ text, size = 168, label }: { text: string; size?: number; label: string }) {
  const [svg, setSvg] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void import('qrcode')
      .then(({ toString }) => toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }))
      .then((drawn) => wanted && setSvg(drawn));
    return () => {
      wanted = false;
    };
  }, [text]);
  if (!svg) return <Skeleton variant="rounded" width={size} height={size} />;
  return (
    <Box
      component="img"
      alt={label}
      src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
      sx={{ width: size, height: size, borderRadius: 2, border: 1, borderColor: 'divider', backgroundColor: '#fff', display: 'block' }}
    />
  );
}
