import { familiesOf, type ItemBrief } from './item';

const item = (key: string, family: string): ItemBrief => ({
  key,
  family,
  familyName: family,
  name: key,
  summary: '',
  feeAmount: '0',
  feeUnit: '',
  free: true,
  promise: '',
});

it('groups items by family in the order both appear', () => {
  const families = familiesOf([item('repair', 'living'), item('proof', 'government'), item('meals', 'living')]);
  expect(families.map(({ code, items }) => [code, items.map(({ key }) => key)])).toEqual([
    ['living', ['repair', 'meals']],
    ['government', ['proof']],
  ]);
});
