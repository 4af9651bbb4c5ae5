import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { AnyMember } from '../core/permission/declare';
import {
  Import,
  ImportApplyInput,
  ImportCheckInput,
  ImportPayload,
  ImportRow,
  ImportRowArguments,
  ImportUndoInput,
} from './import.graphql';
import { Imports } from './import.service';

@Resolver(() => Import)
export class ImportResolver {
  constructor(@Inject(Imports) private readonly imports: Imports) {}

  @AnyMember()
  @Query(() => [Import], { name: 'imports', description: "The caller's own imports, newest first (我的导入)" })
  mine(@Context() { caller }: ApiContext): Promise<object[]> {
    return this.imports.mine(caller);
  }

  @AnyMember()
  @Query(() => Import, { name: 'import' })
  one(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext): Promise<object> {
    return this.imports.one(caller, id);
  }

  @ResolveField(() => [ImportRow], { description: 'What the rows do, until a day after the last act' })
  rows(
    @Parent() { id }: Import,
    @Args({ type: () => ImportRowArguments }) args: ImportRowArguments,
    @Context() { caller }: ApiContext,
  ): Promise<object[]> {
    return this.imports.rowsOf(caller, id, args);
  }

  @ResolveField(() => Int, { description: 'Rows with something to say about' })
  async problemCount(@Parent() { id }: Import, @Context() { caller }: ApiContext): Promise<number> {
    return this.imports.problemCount(caller, id);
  }

  @AnyMember()
  @Mutation(() => ImportPayload, { description: 'Reads a file and says what its rows would do; nothing is changed (试导入)' })
  async importCheck(@Args('input') input: ImportCheckInput, @Context() { caller }: ApiContext): Promise<object> {
    return { import: await this.imports.check(caller, input), userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => ImportPayload, { description: 'Carries out what was checked, all of it or nothing (导入)' })
  async importApply(@Args('input') input: ImportApplyInput, @Context() { caller }: ApiContext): Promise<object> {
    return { import: await this.imports.apply(caller, input), userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => ImportPayload, { description: 'Takes the whole import back, unless something was built on a row (撤销导入)' })
  async importUndo(@Args('input') input: ImportUndoInput, @Context() { caller }: ApiContext): Promise<object> {
    return { import: await this.imports.undo(caller, input), userErrors: [] };
  }
}
