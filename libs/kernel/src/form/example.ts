import { z } from 'zod';
import { text } from '../text';
import { called, line } from './field';

/** Examples that a definition must hold (示例); they are run whenever it is saved and published. */
export const examples = called(
  z.array(
    z.object({
      name: called(text, '说明', 'What it shows'),
      given: called(z.array(z.object({ name: called(line, '输入项', 'Input'), value: called(line, '取值', 'Value') })), '输入', 'Given'),
      expected: called(line, '应得结果', 'Expected'),
    }),
  ),
  '示例',
  'Examples',
).default([]);
