import { KINDS, problemsOf } from '@charter/kinds';
import { provisionHead } from '@charter/regulation';
import { withoutEnglish } from '../both';
import { boundTo } from './content';
import { specialItems } from '../special/items';
import { careCategories } from './categories';
import { careForms } from './forms';

const categories = Object.values(careCategories).flat();
const provisions = boundTo<unknown>(['a1'], [...careForms, ...categories]);

describe('provisions for special groups', () => {
  it('stand up to their schema, and hold nothing it does not know', () => {
    for (const provision of provisions) {
      expect(provisionHead.safeParse(provision).error).toBeUndefined();
      expect(KINDS[provision.kind].schema.parse(provision.body)).toEqual(provision.body);
    }
  });

  it('fit together, and every example comes out as it says', () => {
    const all = [...provisions, ...specialItems];
    expect(provisions.flatMap((provision) => problemsOf(provision, all))).toEqual([]);
  });

  it('are complete in both languages', () => {
    expect(withoutEnglish(provisions)).toEqual([]);
  });
});

describe('G-2 categories of special groups', () => {
  it('are seven kinds with at least 25 categories, each with evidence, weight and examples of both sorts', () => {
    const kinds = categories.filter(({ body }) => body.parent === undefined).map(({ key }) => key);
    expect(kinds).toEqual(['elderly', 'disabled', 'hardship', 'entitled', 'bereaved', 'child', 'worker']);
    expect(categories.length).toBeGreaterThanOrEqual(25);
    for (const { body } of categories) {
      expect(body.evidence.length).toBeGreaterThan(0);
      expect(Number(body.weight)).toBeGreaterThan(0);
      expect(new Set(body.examples.map(({ expected }) => expected))).toEqual(new Set(['yes', 'no']));
      expect(body.masking).toBe('hidden');
    }
  });
});
