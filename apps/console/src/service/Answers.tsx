import { Box } from '@mui/material';
import { useState } from 'react';
import { RevealButton } from '../shared/RevealButton';
import { Fact } from '../shared/Section';
import { REQUEST_REVEAL } from './mutations';
import type { Answer, RequestDetail } from './request';

interface Revealed {
  answers: Pick<Answer, 'code' | 'value'>[];
}

/** What was answered to the item's form; personal answers are masked until one says why one needs them (P-2.2). */
export function Answers({ request: { id, answers, revealable } }: { request: RequestDetail }) {
  const [revealed, setRevealed] = useState<Revealed>();
  if (!answers?.length) return null;
  const clear = (code: string) => revealed?.answers.find((answer) => answer.code === code)?.value;
  const hidden = answers.filter(({ code }) => revealable.includes(code) && !clear(code)).map(({ code }) => code);
  return (
    <Box sx={{ mt: 1.5, pt: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box component="dl" sx={{ m: 0 }}>
        {answers.map(({ code, label, value }) => (
          <Fact key={code} label={label}>
            {clear(code) ?? value}
          </Fact>
        ))}
      </Box>
      {hidden.length > 0 ? <RevealButton<Revealed> document={REQUEST_REVEAL} id={id} fields={hidden} onRevealed={setRevealed} /> : null}
    </Box>
  );
}
