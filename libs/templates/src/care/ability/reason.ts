import type { FormSection } from '@charter/form';
import { both } from '../../both';
import { fact } from './answers';

const because = (code: string, zh: string, en: string) => ({ code, name: both(zh, en), points: '0' });

/** Why it is assessed. */
export const occasion: FormSection = {
  code: 'occasion',
  name: both('评估事由', 'Reason of the assessment'),
  maximum: '0',
  questions: [
    fact('reason', both('评估事由', 'Reason of the assessment'), both('只选一项', 'One only'), [
      because('first', '首次评估', 'First'),
      because('routine', '常规评估', 'Routine'),
      because('immediate', '即时评估', 'Immediate'),
      because('doubt', '对结果有疑问的复评', 'Doubt about a result'),
      because('other', '其他', 'Other'),
    ]),
  ],
};
