import fc from 'fast-check';
import { departmentPath, movesIntoItself, subtreeOf } from './department';

const tree = [
  { id: 'centre', parentId: null },
  { id: 'service', parentId: 'centre' },
  { id: 'repair', parentId: 'service' },
  { id: 'care', parentId: 'service' },
  { id: 'office' },
];

describe('O-2 the department tree', () => {
  it('knows the way from the top', () => {
    expect(departmentPath(tree, 'repair')).toEqual(['centre', 'service', 'repair']);
    expect(departmentPath(tree, 'office')).toEqual(['office']);
    expect(departmentPath(tree, 'lost')).toEqual([]);
  });

  it('knows all that lies below', () => {
    expect(subtreeOf(tree, 'centre')).toEqual(['centre', 'service', 'repair', 'care']);
    expect(subtreeOf(tree, 'care')).toEqual(['care']);
    expect(subtreeOf(tree, 'lost')).toEqual([]);
  });

  it('refuses to be put into itself', () => {
    expect(movesIntoItself(tree, 'service', 'repair')).toBe(true);
    expect(movesIntoItself(tree, 'service', 'service')).toBe(true);
    expect(movesIntoItself(tree, 'service', 'office')).toBe(false);
    expect(movesIntoItself(tree, 'service', null)).toBe(false);
  });

  it('comes to an end even when damaged into a ring', () => {
    const ring = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(departmentPath(ring, 'a')).toEqual(['b', 'a']);
    expect(subtreeOf(ring, 'a')).toEqual(['a', 'b']);
  });

  it('says the same upwards and downwards', () => {
    const nodes = fc
      .array(fc.nat(20), { minLength: 1, maxLength: 15 })
      .map((parents) => parents.map((parent, index) => ({ id: `d${index}`, parentId: index === 0 ? null : `d${parent % index}` })));
    fc.assert(
      fc.property(nodes, (departments) => {
        for (const { id } of departments) {
          for (const below of subtreeOf(departments, id)) expect(departmentPath(departments, below)).toContain(id);
        }
      }),
    );
  });
});
