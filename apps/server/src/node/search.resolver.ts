import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { AnyMember } from '../core/permission/declare';
import { SearchHit } from './search.graphql';
import { GlobalSearch } from './search.service';

@Resolver()
export class SearchResolver {
  constructor(@Inject(GlobalSearch) private readonly search: GlobalSearch) {}

  @AnyMember()
  @Query(() => [SearchHit], {
    description: 'Requests, customers, members, departments and articles by words, pinyin, initials or number (全局搜索)',
  })
  globalSearch(@Args('text') text: string, @Context() { caller }: ApiContext): Promise<SearchHit[]> {
    return this.search.find(caller, text);
  }
}
