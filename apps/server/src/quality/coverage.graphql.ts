import { Field, ObjectType } from '@nestjs/graphql';
import { ProvisionRef } from '../regulation';

@ObjectType({ description: 'What binds one department in one dimension (维度与部门)' })
export class StandardCoverageCell {
  @Field({ description: 'Code of the department' }) department!: string;
  @Field() name!: string;
  @Field(() => [ProvisionRef], { description: 'Standards the department set for itself' }) own!: object[];
  @Field({ description: 'Nothing at all binds it there (空白)' }) hole!: boolean;
}

@ObjectType({ description: 'Standards of one dimension of quality (服务标准覆盖)' })
export class StandardCoverageRow {
  @Field({ description: 'Key of the dimension' }) dimension!: string;
  @Field() name!: string;
  @Field(() => [ProvisionRef], { description: 'Standards of the whole organisation' }) general!: object[];
  @Field(() => [StandardCoverageCell]) cells!: StandardCoverageCell[];
  @Field({ description: 'Neither the organisation nor any department set one' }) empty!: boolean;
}
