import type { Element } from '@xmldom/xmldom';

/** The children of a name, whatever their prefix. */
export function children(element: Element | null | undefined, name: string): Element[] {
  const found: Element[] = [];
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === name) found.push(node as Element);
  }
  return found;
}

export function child(element: Element | null | undefined, name: string): Element | undefined {
  return children(element, name)[0];
}

/** What Word writes into `w:val`. */
export function value(element: Element | undefined): string | undefined {
  return element?.getAttribute('w:val') || undefined;
}
