import { Field, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A text of the organisation in both languages (双语文本)' })
export class LocalText {
  @Field()
  zh!: string;

  @Field(() => String, { nullable: true })
  en?: string;
}

@InputType()
export class LocalTextInput {
  @Field()
  zh!: string;

  @Field(() => String, { nullable: true })
  en?: string;
}

@ObjectType({ description: 'A code with its name (代码与名称)' })
export class NamedCode {
  @Field()
  code!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'A value with its name (名称与值)' })
export class NamedValue {
  @Field()
  name!: string;

  @Field()
  value!: string;
}
