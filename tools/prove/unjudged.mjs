/** Errors whose words reach whoever reads the log, and nobody's behaviour depends on. What users are told is judged. */
const INTERNAL = new Set(['Error', 'Unreadable']);

/** Why a change is none that a test should notice. */
function reasonFor(path) {
  const isText = path.isStringLiteral() || path.isTemplateLiteral();
  if (isText && path.parentPath?.isNewExpression() && INTERNAL.has(path.parentPath.node.callee.name)) return 'words of an internal error';
  return undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'unjudged', value: { shouldIgnore: reasonFor } }];
