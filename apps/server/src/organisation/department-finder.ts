import type { Text } from '@charter/kernel';

interface Found {
  id: string;
  code: string;
  name: Text;
  parentId: string | null;
}

/** Finds departments by what people write: the code, the name, or a path such as "总部/运营部". */
export class DepartmentFinder {
  private readonly byCode = new Map<string, string>();
  private readonly byPath = new Map<string, Set<string>>();
  private readonly paths = new Map<string, string[]>();

  constructor(departments: readonly Found[] = []) {
    const waiting = new Map(departments.map((department) => [department.id, department]));
    const add = (department: Found) => {
      if (!waiting.delete(department.id)) return;
      const parent = department.parentId === null ? undefined : waiting.get(department.parentId);
      if (parent) add(parent);
      this.add(department);
    };
    for (const department of departments) add(department);
  }

  /** Makes a department known; whatever it lies in must be known before. */
  add({ id, code, name, parentId }: Found): void {
    this.byCode.set(code.toLowerCase(), id);
    for (const wording of new Set([name.zh, name.en ?? name.zh])) {
      const path = [...(this.paths.get(parentId ?? '') ?? []), wording.trim().toLowerCase()];
      if (!this.paths.has(id)) this.paths.set(id, path);
      for (let from = 0; from < path.length; from += 1) this.remember(path.slice(from).join('/'), id);
    }
  }

  /** The department that is meant; several where the words do not tell them apart, none where nothing fits. */
  find(words: string): string[] {
    const known = this.byCode.get(words.trim().toLowerCase());
    if (known) return [known];
    const path = words
      .split(/[/／>＞\\]/)
      .map((part) => part.trim().toLowerCase())
      .filter(Boolean);
    const found = [...(this.byPath.get(path.join('/')) ?? [])];
    const whole = found.filter((id) => this.paths.get(id)?.length === path.length);
    return whole.length === 1 ? whole : found;
  }

  private remember(path: string, id: string): void {
    const known = this.byPath.get(path) ?? new Set();
    known.add(id);
    this.byPath.set(path, known);
  }
}

/** Why words name no department, and the way out; undefined when they name exactly one. */
export function departmentProblem(words: string, found: readonly string[]): Required<Text> | undefined {
  if (found.length === 1) return undefined;
  if (found.length > 1)
    return {
      zh: `有 ${found.length} 个部门叫“${words}”，请写完整路径（如“总部/${words}”）或部门编码。`,
      en: `${found.length} departments are called "${words}"; write the whole path or the code.`,
    };
  return {
    zh: `没有“${words}”这个部门，请核对名称、路径或编码，或先导入部门。`,
    en: `There is no department "${words}"; check its name, path or code, or import departments first.`,
  };
}
