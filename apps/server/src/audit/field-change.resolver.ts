import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { FieldChange } from '../core/graphql/history.graphql';
import { Directories } from '../organisation';
import { Provisions } from '../regulation';
import { Persons } from './persons';
import { valueInWords } from './words';

/** A change as the trail stores it, with the key to it where it is about a person. */
type StoredChange = FieldChange & { rawPerson?: string; rawSecret?: string | null };

/** Histories and the trail keep ids and codes; people read names. */
@Resolver(() => FieldChange)
export class FieldChangeResolver {
  constructor(
    @Inject(Directories) private readonly directories: Directories,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Persons) private readonly persons: Persons,
  ) {}

  @ResolveField(() => String, { nullable: true })
  before(@Parent() change: StoredChange, @Context() context: ApiContext): Promise<string | null> | string | null {
    return this.opened(change, change.before, context);
  }

  @ResolveField(() => String, { nullable: true })
  after(@Parent() change: StoredChange, @Context() context: ApiContext): Promise<string | null> | string | null {
    return this.opened(change, change.after, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'In words: names instead of ids and codes' })
  async beforeText(@Parent() change: StoredChange, @Context() context: ApiContext): Promise<string | null> {
    return this.inWords(change.field, await this.opened(change, change.before, context), context);
  }

  @ResolveField(() => String, { nullable: true, description: 'In words: names instead of ids and codes' })
  async afterText(@Parent() change: StoredChange, @Context() context: ApiContext): Promise<string | null> {
    return this.inWords(change.field, await this.opened(change, change.after, context), context);
  }

  /** What was said of a person, as long as the person is not erased. */
  private opened(
    { field, rawPerson, rawSecret }: StoredChange,
    value: string | null,
    { caller }: ApiContext,
  ): Promise<string | null> | string | null {
    if (value === null || rawPerson === undefined) return value;
    return this.persons.opened(
      memberCaller(caller).principal.scope,
      { id: rawPerson, secret: rawSecret ?? null },
      field,
      value,
      caller.language,
    );
  }

  private async inWords(field: string, value: string | null, { caller }: ApiContext): Promise<string | null> {
    if (value === null) return null;
    const { scope } = memberCaller(caller).principal;
    const [directory, version] = await Promise.all([this.directories.of(scope), this.provisions.inForce(scope, Date.now())]);
    return valueInWords(field, value, { directory, version }, caller.language);
  }
}
