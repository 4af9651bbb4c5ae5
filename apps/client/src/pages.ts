/** A page of a list, as far as going on needs it: select `pageInfo { hasNextPage endCursor }`. */
export interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Every entry of a list, page after page, read as they are asked for. */
export async function* entries<Node>(read: (after: string | null) => Promise<Page<Node>>): AsyncGenerator<Node> {
  for await (const { nodes } of pages(read)) yield* nodes;
}

/** Every page of a list. */
export async function* pages<Node>(read: (after: string | null) => Promise<Page<Node>>): AsyncGenerator<Page<Node>> {
  let after: string | null = null;
  for (;;) {
    const page: Page<Node> = await read(after);
    yield page;
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage) return;
    // a document that does not pass $after on would read its first page for ever
    if (endCursor === null || endCursor === after) throw new TypeError('The list does not go on: pass $after to it');
    after = endCursor;
  }
}
