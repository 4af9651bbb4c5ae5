import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { FieldChange } from '../core/graphql/history.graphql';
import { Directories } from '../organisation';
import { Provisions } from '../regulation';
import { valueInWords } from './words';

/** Histories and the trail keep ids and codes; people read names. */
@Resolver(() => FieldChange)
export class FieldChangeResolver {
  constructor(
    @Inject(Directories) private readonly directories: Directories,
    @Inject(Provisions) private readonly provisions: Provisions,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'In words: names instead of ids and codes' })
  beforeText(@Parent() { field, before }: FieldChange, @Context() context: ApiContext): Promise<string | null> {
    return this.inWords(field, before, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'In words: names instead of ids and codes' })
  afterText(@Parent() { field, after }: FieldChange, @Context() context: ApiContext): Promise<string | null> {
    return this.inWords(field, after, context);
  }

  private async inWords(field: string, value: string | null, { caller }: ApiContext): Promise<string | null> {
    if (value === null) return null;
    const { scope } = memberCaller(caller).principal;
    const [directory, version] = await Promise.all([this.directories.of(scope), this.provisions.inForce(scope, Date.now())]);
    return valueInWords(field, value, { directory, version }, caller.language);
  }
}
