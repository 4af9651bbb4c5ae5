import { inTreeOrder, subtree } from './tree';

const node = (id: string, position: number, parent?: string) => ({ id, position, parent: parent ? { id: parent } : null });
const departments = [node('repair', 2, 'care'), node('desk', 0), node('care', 1), node('elder', 1, 'care'), node('night', 0, 'repair')];

it('puts each department below its parent, siblings by position', () => {
  expect(inTreeOrder(departments).map((each) => [each.node.id, each.depth])).toEqual([
    ['desk', 0],
    ['care', 0],
    ['elder', 1],
    ['repair', 1],
    ['night', 2],
  ]);
});

it('shows a department at the top when its parent cannot be seen', () => {
  expect(inTreeOrder([node('repair', 0, 'hidden')])).toEqual([{ node: node('repair', 0, 'hidden'), depth: 0 }]);
});

it('knows everything below a department', () => {
  expect(subtree(departments, 'care')).toEqual(new Set(['care', 'elder', 'repair', 'night']));
  expect(subtree(departments, 'desk')).toEqual(new Set(['desk']));
  expect(subtree(departments, 'nowhere')).toEqual(new Set());
});
