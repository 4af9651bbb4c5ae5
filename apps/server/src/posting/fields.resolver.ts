import { type Text, inLanguage } from '@charter/kernel';
import { PERSONAL_KINDS, type PostingKind, type PostingState, postingSteps } from '@charter/quality';
import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { SETTINGS } from '../core/settings-token';
import type { Settings } from '../core/settings';
import { personalDataOf } from './content';
import { htmlOf } from './markdown';
import { Posting } from './posting.graphql';

interface PostingRow {
  number: string;
  rawBody: string;
  rawKind: PostingKind;
  rawTitles: Text;
  rawBodies: Text;
  rawState: PostingState;
  rawEndsAt: string | null;
  rawUnanswered: number;
}

/** What is told of a posting beside its columns. */
@Resolver(() => Posting)
export class PostingFieldsResolver {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @ResolveField()
  html(@Parent() { rawBody }: PostingRow): string {
    return htmlOf(rawBody);
  }

  @ResolveField()
  personalData(@Parent() { rawKind, rawTitles, rawBodies }: PostingRow, @Context() { caller }: ApiContext): object[] {
    const findings = personalDataOf({ kind: rawKind, title: rawTitles, body: rawBodies });
    return findings.map((finding) => ({ ...finding, kindName: PERSONAL_KINDS[finding.kind][caller.language] }));
  }

  @ResolveField()
  portalUrl(@Parent() { number, rawState }: PostingRow, @Context() { caller }: ApiContext): string | null {
    const { slug } = memberCaller(caller).principal.organisation;
    return rawState === 'draft' ? null : `${this.settings.publicUrl}/${slug}/notices/${number}`;
  }

  @ResolveField()
  availableActions(@Parent() { rawState, rawEndsAt, rawUnanswered }: PostingRow, @Context() { caller }: ApiContext): object[] {
    const { ability } = memberCaller(caller).principal;
    const facts = { state: rawState, endsAt: rawEndsAt === null ? null : Date.parse(rawEndsAt), unanswered: rawUnanswered };
    return postingSteps(facts, (right) => ability.can(right, 'Posting'), Date.now()).map(({ step, name, reasons, ...answer }) => ({
      ...answer,
      action: step,
      name: inLanguage(name, caller.language),
      reasons: reasons.map(({ code, message }) => ({ code, message: inLanguage(message, caller.language) })),
      onBehalfOf: null,
    }));
  }
}
