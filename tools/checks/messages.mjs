import ts from 'typescript';
import { filesOf, finding, visit } from './source.mjs';

const chinese = /\p{Script=Han}/u;

/** Words for people are said in both languages, beside each other. */
export function messages(tree) {
  const files = filesOf(tree, ['apps/console/src', 'apps/portal/src'], /[.]tsx?$/).filter((path) => !/[.]spec[.]tsx?$/.test(path));
  return files.flatMap((path) => {
    const found = [];
    visit(tree, path, (node, line) => {
      if (isMessage(node) && !nameOf(node, 'en')) found.push(finding('messages-in-both-languages', `${path}:${line()}`, 'zh without en'));
      if (path.endsWith('.tsx') && speaksChinese(node) && !insideMessage(node)) {
        found.push(
          finding('no-bare-chinese', `${path}:${line()}`, `${node.getText().trim().slice(0, 40)}: belongs into a message with zh and en`),
        );
      }
    });
    return found;
  });
}

const nameOf = (object, name) => object.properties.find((property) => property.name?.getText() === name);

/** A table of languages has `zh` among its keys, and words behind it. */
function isMessage(node) {
  return ts.isObjectLiteralExpression(node) && Boolean(nameOf(node, 'zh'));
}

function speaksChinese(node) {
  const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isText && chinese.test(node.text);
}

function insideMessage(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isPropertyAssignment(at) && /^(zh|en)$/.test(at.name.getText())) return isMessage(at.parent);
  }
  return false;
}
