import { KINDS, unfit } from '@charter/kinds';
import { provisionHead } from '@charter/regulation';
import { withoutEnglish } from '../both';
import { boundTo } from './content';
import { careForms } from './forms';

const provisions = boundTo(['a1'], careForms);

describe('provisions for special groups', () => {
  it('stand up to their schema, and hold nothing it does not know', () => {
    for (const provision of provisions) {
      expect(provisionHead.safeParse(provision).error).toBeUndefined();
      expect(KINDS[provision.kind].schema.parse(provision.body)).toEqual(provision.body);
    }
  });

  it('fit together, and every example comes out as it says', () => {
    expect(unfit(provisions)).toEqual([]);
  });

  it('are complete in both languages', () => {
    expect(withoutEnglish(provisions)).toEqual([]);
  });
});
