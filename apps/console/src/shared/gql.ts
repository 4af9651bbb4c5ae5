/** Marks a GraphQL document, so that editors and the check find it; fragments are interpolated at the end. */
export function gql(parts: TemplateStringsArray, ...fragments: string[]): string {
  return String.raw({ raw: parts }, ...fragments);
}
