import { type Text } from '@charter/kernel';
import { renderProvision } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { ProvisionBody } from './body.graphql';
import { presentBody } from './present';
import { Provisions } from './provisions.service';
import { Provision, ProvisionRef } from './regulation.graphql';

/** A row of the read path, with what is needed to put it into words. */
export interface ProvisionRow {
  kind: ProvisionKind;
  rawName: Text;
  rawBody: never;
  rawVersionId: string;
}

@Resolver(() => ProvisionRef)
export class ProvisionRefResolver {
  /** Explanations of a request bring their provision in words already. */
  @ResolveField(() => String)
  text(@Parent() row: ProvisionRow | ProvisionRef, @Context() { caller }: ApiContext): string {
    if ('text' in row) return row.text;
    return renderProvision({ kind: row.kind, name: row.rawName, body: row.rawBody }, caller.language);
  }
}

@Resolver(() => Provision)
export class ProvisionResolver {
  constructor(private readonly provisions: Provisions) {}

  @ResolveField(() => String)
  text(@Parent() row: ProvisionRow, @Context() { caller }: ApiContext): string {
    return renderProvision({ kind: row.kind, name: row.rawName, body: row.rawBody }, caller.language);
  }

  @ResolveField(() => ProvisionBody)
  async body(@Parent() row: ProvisionRow, @Context() { caller }: ApiContext): Promise<object> {
    const version = await this.provisions.version(memberCaller(caller).principal.scope, row.rawVersionId);
    return presentBody(row.kind, row.rawBody, version, caller.language);
  }
}
