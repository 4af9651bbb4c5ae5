/** A department as the tree needs it. */
export interface DepartmentNode {
  id: string;
  parentId?: string | null | undefined;
}

/** The department and everything above it, topmost first; a tree damaged into a ring ends where it began. */
export function departmentPath(departments: readonly DepartmentNode[], id: string): string[] {
  const parents = new Map(departments.map((department) => [department.id, department.parentId]));
  const path: string[] = [];
  for (let at: string | null | undefined = id; at && parents.has(at) && !path.includes(at); at = parents.get(at)) {
    path.push(at);
  }
  return path.reverse();
}

/** The department and everything below it, each before what lies below it (O-2). */
export function subtreeOf(departments: readonly DepartmentNode[], id: string): string[] {
  if (!departments.some((department) => department.id === id)) return [];
  const children = childrenOf(departments);
  const found = new Set([id]);
  for (const at of found) for (const child of children.get(at) ?? []) found.add(child.id);
  return [...found];
}

/** Whether a department would come to lie within itself. */
export function movesIntoItself(departments: readonly DepartmentNode[], id: string, newParent: string | null | undefined): boolean {
  return newParent != null && subtreeOf(departments, id).includes(newParent);
}

function childrenOf(departments: readonly DepartmentNode[]): Map<string, DepartmentNode[]> {
  const children = new Map<string, DepartmentNode[]>();
  for (const department of departments) {
    if (department.parentId) children.set(department.parentId, [...(children.get(department.parentId) ?? []), department]);
  }
  return children;
}
