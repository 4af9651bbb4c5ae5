import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { Anyone, Visitor } from '../core/permission/declare';
import { PortalGuide } from './guide.service';
import {
  PublicItem,
  PublicOrganisation,
  PublicRatingForm,
  PublicRegulation,
  PublicRegulationVersion,
  PublicRequest,
  PublicRequestPayload,
  PublicRequestRateInput,
  PublicRequestSubmitInput,
  PublicRequestSubmitPayload,
  PublicRequestTrackInput,
  PublicRequestTrackPayload,
  PublicRequestWithdrawInput,
  PublicStandardGroup,
} from './portal.graphql';
import { PortalRequests, visitOf } from './portal.service';

/** The anonymous schema of the portal. No type of it has a field for personal data. */
@Resolver()
export class PortalResolver {
  constructor(
    @Inject(PortalRequests) private readonly requests: PortalRequests,
    @Inject(PortalGuide) private readonly guide: PortalGuide,
  ) {}

  @Anyone()
  @Query(() => PublicOrganisation, { nullable: true, description: 'The organisation chosen by the address; null when there is none' })
  async organisation(@Context() { visited, caller }: ApiContext): Promise<object | null> {
    return visited ? this.guide.organisation(visitOf(visited, caller)) : null;
  }

  @Visitor()
  @Query(() => [PublicItem], { description: 'Public service items (服务指南)' })
  items(
    @Context() { visited, caller }: ApiContext,
    @Args('search', { type: () => String, nullable: true }) search?: string,
  ): Promise<object[]> {
    return this.guide.items(visitOf(visited, caller), search ?? '');
  }

  @Visitor()
  @Query(() => PublicItem, { nullable: true })
  async item(@Args('key') key: string, @Context() { visited, caller }: ApiContext): Promise<object | null> {
    return this.guide.item(visitOf(visited, caller), key);
  }

  @Visitor()
  @Query(() => PublicRegulation, { nullable: true, description: 'Text in force, or of an earlier version (现行制度)' })
  regulation(
    @Context() { visited, caller }: ApiContext,
    @Args('number', { type: () => Int, nullable: true }) number?: number | null,
  ): Promise<object | null> {
    return this.guide.regulation(visitOf(visited, caller), number);
  }

  @Visitor()
  @Query(() => [PublicRegulationVersion], { description: 'Versions that were or are in force, the latest first (历次版本)' })
  regulationVersions(@Context() { visited, caller }: ApiContext): Promise<object[]> {
    return this.guide.versions(visitOf(visited, caller));
  }

  @Visitor()
  @Query(() => [PublicStandardGroup], { description: 'Standards in force that the organisation publishes (服务标准公示)' })
  standards(@Context() { visited, caller }: ApiContext): Promise<object[]> {
    return this.guide.standards(visitOf(visited, caller));
  }

  @Visitor()
  @Query(() => PublicRequest, { nullable: true, description: 'The request of a receipt (查询进度)' })
  receipt(@Args('token') token: string, @Context() { visited, caller }: ApiContext): Promise<object | null> {
    return this.requests.receipt(visitOf(visited, caller), token);
  }

  @Visitor()
  @Query(() => PublicRatingForm, { nullable: true, description: 'Null when the link was used or is no longer valid' })
  ratingForm(@Args('token') token: string, @Context() { visited, caller }: ApiContext): Promise<object | null> {
    return this.requests.ratingForm(visitOf(visited, caller), token);
  }

  @Visitor()
  @Mutation(() => PublicRequestSubmitPayload, { description: 'Submits a request (提交诉求)' })
  async requestSubmit(@Args('input') input: PublicRequestSubmitInput, @Context() { visited, caller }: ApiContext): Promise<object> {
    const visit = visitOf(visited, caller);
    const token = await this.requests.submit(visit, input);
    return { token, request: await this.requests.receipt(visit, token), userErrors: [] };
  }

  @Visitor()
  @Mutation(() => PublicRequestPayload, { description: 'Withdraws the own request (撤回)' })
  async requestWithdraw(@Args('input') input: PublicRequestWithdrawInput, @Context() { visited, caller }: ApiContext): Promise<object> {
    return { request: await this.requests.withdraw(visitOf(visited, caller), input), userErrors: [] };
  }

  @Visitor()
  @Mutation(() => PublicRequestPayload, { description: 'Rates a service once (评价)' })
  async requestRate(@Args('input') input: PublicRequestRateInput, @Context() { visited, caller }: ApiContext): Promise<object> {
    return { request: await this.requests.rate(visitOf(visited, caller), input), userErrors: [] };
  }

  @Visitor()
  @Mutation(() => PublicRequestTrackPayload, { description: 'Finds the receipt by number and phone (查询进度)' })
  async requestTrack(@Args('input') input: PublicRequestTrackInput, @Context() { visited, caller }: ApiContext): Promise<object> {
    return { token: await this.requests.track(visitOf(visited, caller), input), userErrors: [] };
  }
}
