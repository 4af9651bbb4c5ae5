import ts from 'typescript';

/** Additions to source files, found by what the code says and not by where it stands. Each takes the text and returns the new one. */

const parse = (text) => ts.createSourceFile('edited.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

function find(node, wanted) {
  if (wanted(node)) return node;
  return ts.forEachChild(node, (child) => find(child, wanted));
}

const insert = (text, at, addition) => text.slice(0, at) + addition + text.slice(at);

/** What a variable or property is set to, without `satisfies` and `as`. */
function valueOf(text, name) {
  const declared = find(
    parse(text),
    (node) => (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.name.getText() === name && node.initializer,
  );
  let value = declared?.initializer;
  while (value && (ts.isSatisfiesExpression(value) || ts.isAsExpression(value))) value = value.expression;
  if (!value) throw new Error(`There is no ${name} to add to`);
  return value;
}

/** Adds at the end of an array or an object that a variable or property holds. */
export function addTo(text, name, entry) {
  return addWithin(text, valueOf(text, name), entry);
}

function addWithin(text, value, entry) {
  const entries = value.elements ?? value.properties;
  const last = entries.at(-1);
  return last ? insert(text, last.getEnd(), `,\n${entry}`) : insert(text, value.getStart() + 1, entry);
}

/** Adds to a property of an object that a variable holds: the grants of a role. */
export function addToProperty(text, name, property, entry) {
  const held = valueOf(text, name).properties.find((each) => each.name?.getText() === property);
  if (!held) throw new Error(`${name} has no ${property}`);
  return addWithin(text, held.initializer, entry);
}

/** Adds to the destinations of the group that leads to a path. */
export function addBeside(text, marker, entry) {
  const array = find(parse(text), (node) => ts.isArrayLiteralExpression(node) && node.elements.some((each) => isMarked(each, marker)));
  if (!array) throw new Error(`There is no list with ${marker}`);
  return addWithin(text, array, entry);
}

const isMarked = (node, marker) => ts.isObjectLiteralExpression(node) && node.properties.some((each) => each.getText() === marker);

/** Adds names to an import of a module, or the import. */
export function addImport(text, names, module) {
  const source = parse(text);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const known = imports.find((each) => each.moduleSpecifier.text === module && each.importClause?.namedBindings?.elements);
  if (known) {
    const bound = known.importClause.namedBindings.elements;
    const missing = names.filter((name) => !bound.some((element) => element.name.text === name));
    return missing.length ? insert(text, bound.at(-1).getEnd(), `, ${missing.join(', ')}`) : text;
  }
  return addLine(text, imports, `import { ${names.join(', ')} } from '${module}';`);
}

/** Adds the import of what a module is, unless it is there. */
export function addDefaultImport(text, name, module) {
  const imports = parse(text).statements.filter(ts.isImportDeclaration);
  const known = imports.some((each) => each.moduleSpecifier.text === module && each.importClause?.name?.text === name);
  return known ? text : addLine(text, imports, `import ${name} from '${module}';`);
}

function addLine(text, imports, line) {
  const last = imports.at(-1);
  return last ? insert(text, last.getEnd(), `\n${line}`) : `${line}\n${text}`;
}

/** Adds providers to the module class of that name. */
export function addProviders(text, className, providers) {
  const declared = find(parse(text), (node) => ts.isClassDeclaration(node) && node.name?.text === className);
  const settings = declared && find(declared, ts.isObjectLiteralExpression);
  if (!settings) throw new Error(`There is no module ${className}`);
  const held = settings.properties.find((each) => each.name?.getText() === 'providers');
  return held ? addWithin(text, held.initializer, providers.join(', ')) : addWithin(text, settings, `providers: [${providers.join(', ')}]`);
}

/** Adds an element after the last one of its name. */
export function addElement(text, name, element) {
  let last;
  const look = (node) => {
    if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === name) last = node;
    ts.forEachChild(node, look);
  };
  look(parse(text));
  if (!last) throw new Error(`There is no <${name}>`);
  return insert(text, last.getEnd(), `\n${element}`);
}

/** The strings that the values of an object are. */
export function stringsOf(text, name) {
  return valueOf(text, name).properties.map(({ initializer }) => initializer.text);
}

/** The classes a file declares. */
export function classesOf(text) {
  return parse(text)
    .statements.filter(ts.isClassDeclaration)
    .map((declared) => declared.name.text);
}
