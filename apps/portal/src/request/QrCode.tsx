import { useEffect, useState } from 'react';

/** A QR code as one drawing; the encoder is loaded only where a code is shown. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<{ size: number; path: string }>();
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const { create } = await import('qrcode');
      const { modules } = create(text, { errorCorrectionLevel: 'Q' });
      if (wanted) setDrawing({ size: modules.size, path: pathOf(modules) });
    };
    // without the encoder the address can still be copied
    draw().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [text]);
  if (!drawing) return <div className="qr" />;
  return (
    <svg className="qr" viewBox={`-4 -4 ${drawing.size + 8} ${drawing.size + 8}`} role="img" aria-label={label}>
      <path d={drawing.path} />
    </svg>
  );
}

function pathOf({ size, data }: { size: number; data: ArrayLike<number> }): string {
  let path = '';
  for (let at = 0; at < size * size; at++) if (data[at]) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`;
  return path;
}
