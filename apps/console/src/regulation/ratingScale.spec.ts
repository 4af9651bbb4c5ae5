import { isSound, scaleDraft, scaleInput, withLevel } from './ratingScale';
import type { RatingScaleBody } from './regulation';

const scale = (...names: string[]): RatingScaleBody => ({
  __typename: 'RatingScaleBody',
  validDays: 30,
  levels: names.map((name, place) => ({ code: `c${place}`, name, points: 2 - place, bad: place > 0 })),
});
const draft = scaleDraft(scale('满意', '不满意'), scale('Satisfied', '不满意'));

describe('P-3.3 the rating scale as it is edited', () => {
  it('comes in both languages; a repeated name is no translation', () => {
    expect(draft.levels.map(({ chinese, english }) => [chinese, english])).toEqual([
      ['满意', 'Satisfied'],
      ['不满意', ''],
    ]);
  });

  it('goes back in the form of the API, codes untouched', () => {
    expect(scaleInput(draft)).toEqual({
      validDays: 30,
      levels: [
        { code: 'c0', name: { zh: '满意', en: 'Satisfied' }, points: 2, bad: false },
        { code: 'c1', name: { zh: '不满意', en: undefined }, points: 1, bad: true },
      ],
    });
  });

  it('gives a new level a code of its own', () => {
    const one = { ...draft, levels: draft.levels.map((level, place) => ({ ...level, code: `level${place + 3}` })) };
    expect(withLevel(one).levels.at(-1)).toMatchObject({ code: 'level5', chinese: '' });
    expect(withLevel(draft).levels.at(-1)?.code).toBe('level3');
  });

  it.each([
    ['as it stands', draft, true],
    ['with one level', { ...draft, levels: draft.levels.slice(1) }, false],
    ['with a level that has no name', withLevel(draft), false],
    ['with half a point', { ...draft, levels: draft.levels.map((level) => ({ ...level, points: '1.5' })) }, false],
    ['with a link that is never valid', { ...draft, validDays: '0' }, false],
  ])('may be published %s: %s', (_, given, sound) => {
    expect(isSound(given)).toBe(sound);
  });
});
