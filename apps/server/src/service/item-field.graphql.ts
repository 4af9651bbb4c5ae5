import { type Language, inLanguage } from '@charter/kernel';
import type { ItemField as ItemQuestion } from '@charter/service';
import { Field, ObjectType } from '@nestjs/graphql';
import { NamedCode } from '../core/graphql/text.graphql';

@ObjectType({ description: "A question of an item's form (表单字段)" })
export class ItemField {
  @Field() code!: string;
  @Field() label!: string;
  @Field({ description: 'text, longText, number, date or choice' }) type!: string;
  @Field() required!: boolean;
  @Field({ description: 'The answer is sealed and shown masked (个人信息)' }) personal!: boolean;
  @Field(() => String, { nullable: true }) hint!: string | null;
  @Field(() => [NamedCode]) options!: NamedCode[];
}

/** The form of an item in one language. */
export function presentFields(fields: readonly ItemQuestion[], language: Language): ItemField[] {
  return fields.map((field) => ({
    ...field,
    label: inLanguage(field.label, language),
    personal: field.personal ?? false,
    hint: field.hint ? inLanguage(field.hint, language) : null,
    options: (field.options ?? []).map(({ code, label }) => ({ code, name: inLanguage(label, language) })),
  }));
}
