import { type DocumentNode, type GraphQLSchema, TypeInfo, getNamedType, isEnumType, visit, visitWithTypeInfo } from 'graphql';

/** Something of the contract that is to go, and what it says of the way out. */
export interface Deprecated {
  /** "Viewer.locale", "Query.requests(sort)", "Priority.LOW" */
  name: string;
  reason: string;
}

/** What a document uses although it is to go: fields, arguments, fields of inputs and values. */
export function deprecatedIn(schema: GraphQLSchema, document: DocumentNode): Deprecated[] {
  const found = new Map<string, string>();
  const note = (name: string, reason: string | null | undefined) => {
    if (reason) found.set(name, reason);
  };
  const info = new TypeInfo(schema);
  const visitor = {
    Field() {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      if (parent && field) note(`${parent.name}.${field.name}`, field.deprecationReason);
    },
    Argument() {
      const [parent, field, argument] = [info.getParentType(), info.getFieldDef(), info.getArgument()];
      if (parent && field && argument) note(`${parent.name}.${field.name}(${argument.name})`, argument.deprecationReason);
    },
    ObjectField(node: { name: { value: string } }) {
      const parent = info.getParentInputType();
      const field = parent && getNamedType(parent);
      if (field && 'getFields' in field) note(`${field.name}.${node.name.value}`, field.getFields()[node.name.value]?.deprecationReason);
    },
    EnumValue() {
      const type = getNamedType(info.getInputType());
      const value = info.getEnumValue();
      if (isEnumType(type) && value) note(`${type.name}.${value.name}`, value.deprecationReason);
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return [...found].map(([name, reason]) => ({ name, reason }));
}
