import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { SortDirection } from '../core/graphql/list.graphql';
import { Payload } from '../core/graphql/payload';
import { VIEW_LISTS } from './list';

export const ViewList = Object.fromEntries(Object.keys(VIEW_LISTS).map((name) => [name, name]));
registerEnumType(ViewList, { name: 'ViewList', description: 'A list that can be kept as a view (列表)' });

export enum ViewSharing {
  PRIVATE = 'private',
  DEPARTMENT = 'department',
  ORGANISATION = 'organisation',
}
registerEnumType(ViewSharing, { name: 'ViewSharing', description: 'Who finds a view: its owner, a department, everybody (共享范围)' });

@ObjectType({ description: 'Order of a kept view (排序)' })
export class ViewOrder {
  @Field({ description: "Value of the list's order, such as DUE_AT" }) field!: string;
  @Field(() => SortDirection) direction!: SortDirection;
}

@InputType()
export class ViewOrderInput {
  @Field() field!: string;
  @Field(() => SortDirection, { nullable: true, description: 'ASC when left out' }) direction?: SortDirection | null;
}

@ObjectType({ description: 'A list as somebody keeps looking at it: filter, order, search, columns (视图)' })
export class SavedView {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ViewList) list!: string;
  @Field() name!: string;
  @Field(() => ViewSharing) sharing!: string;
  @Field() ownerName!: string;
  @Field(() => String, { nullable: true, description: 'Of the department it is shared with' }) departmentName!: string | null;
  @Field({ description: 'The view is of the caller' }) mine!: boolean;
  @Field({ description: 'The list opens with it for the caller (默认视图)' }) isDefault!: boolean;
  @Field({ description: 'The caller may change and remove it' }) canChange!: boolean;
  @Field(() => GraphQLJSON, { description: "In the words of the list's filter input" }) filter!: object;
  @Field(() => ViewOrder, { nullable: true }) orderBy!: ViewOrder | null;
  @Field(() => String, { nullable: true }) search!: string | null;
  @Field(() => [String], { description: 'Columns shown, in their order; empty means the usual ones' }) columns!: string[];
  @Field(() => Date) updatedAt!: string;
}

@InputType({ description: 'Sharing needs the right to share: with the own department, or with everybody' })
export class SavedViewCreateInput {
  @Field(() => ViewList) list!: string;
  @Field() name!: string;
  @Field(() => ViewSharing, { nullable: true, description: 'PRIVATE when left out' }) sharing?: ViewSharing | null;
  @Field(() => GraphQLJSON, { nullable: true }) filter?: object | null;
  @Field(() => ViewOrderInput, { nullable: true }) orderBy?: ViewOrderInput | null;
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => [String], { nullable: true }) columns?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'The list opens with it from now on' }) isDefault?: boolean;
}

@InputType({ description: 'What is left out stays; null clears' })
export class SavedViewUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => ViewSharing, { nullable: true }) sharing?: ViewSharing;
  @Field(() => GraphQLJSON, { nullable: true }) filter?: object | null;
  @Field(() => ViewOrderInput, { nullable: true }) orderBy?: ViewOrderInput | null;
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => [String], { nullable: true }) columns?: string[] | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class SavedViewRemoveInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class SavedViewDefaultInput {
  @Field(() => ViewList) list!: string;
  @Field(() => ID, { nullable: true, description: 'None: the list opens as it comes' }) savedViewId?: string | null;
}

@ObjectType()
export class SavedViewPayload extends Payload {
  @Field(() => SavedView, { nullable: true }) savedView?: SavedView | null;
}
