import { smileOf } from './rating';

it('lets faces smile less from level to level, on a scale of any length', () => {
  expect([0, 1, 2, 3, 4].map((index) => smileOf(index, 5))).toEqual([1, 0.5, 0, -0.5, -1]);
  expect([0, 1].map((index) => smileOf(index, 2))).toEqual([1, -1]);
  expect(smileOf(0, 1)).toBe(1);
});
