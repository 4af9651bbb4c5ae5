import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { openApi } from '../../../test/api';
import { AuditModule } from '../../audit';
import { apiModules } from '../../app.module';
import { moduleResolvers } from '../graphql/resolvers';
import { AnyMember } from './declare';
import { undeclaredRootFields } from './undeclared';

@Resolver()
class Forgetful {
  @Query(() => String)
  openToAll(): string {
    return 'should never be seen';
  }

  @AnyMember()
  @Query(() => String)
  declared(): string {
    return 'fine';
  }

  @Mutation(() => String)
  changesAnything(): string {
    return 'should never be seen';
  }

  inner(): string {
    return 'no root field';
  }
}

describe('a root field that says nothing about who may call it', () => {
  it('is found, and no other', () => {
    expect(undeclaredRootFields([Forgetful])).toEqual(['Forgetful.openToAll', 'Forgetful.changesAnything']);
  });

  it('is not among those of the product', () => {
    expect(undeclaredRootFields(moduleResolvers([...apiModules.core, ...apiModules.portal, ...apiModules.platform]))).toEqual([]);
  });

  describe('in a running server', () => {
    let database: TestDatabase;
    const providers = Reflect.getMetadata('providers', AuditModule) as Function[];

    beforeAll(async () => {
      database = await freshDatabase();
    });
    afterAll(async () => {
      Reflect.defineMetadata('providers', providers, AuditModule);
      await database.drop();
    });

    it('keeps it from starting', async () => {
      Reflect.defineMetadata('providers', [...providers, Forgetful], AuditModule);
      await expect(openApi(database)).rejects.toThrow(
        'Root fields without a declared permission: Forgetful.openToAll, Forgetful.changesAnything',
      );
    });
  });
});
