import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Budgets } from '../budget/budgets';
import { DeprecatedUses } from '../deprecation/uses';
import { Idempotency } from '../idempotency/once';
import { PermissionGuard } from '../permission/guard';
import { Contexts, apiOptions } from './build';
import { deprecationPlugin } from './deprecation';
import { idempotentDirective } from './idempotent';
import { limitsPlugin } from './limits';
import { JitDriver } from './jit-driver';
import { Rethrow } from './rethrow';
import { UserErrorsInterceptor } from './user-errors';

@Global()
@Module({ providers: [Contexts], exports: [Contexts] })
class ContextModule {}

/** The schemas of the API: one for members and integrators, a small one for the anonymous portal. */
@Module({})
export class ApiModule {
  static with(options: { core: Function[]; portal: Function[]; platform: Function[]; production: boolean }): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ContextModule,
        GraphQLModule.forRootAsync({
          driver: JitDriver,
          imports: [ContextModule],
          inject: [Contexts, Budgets, Idempotency, DeprecatedUses],
          useFactory: (contexts: Contexts, budgets: Budgets, idempotency: Idempotency, uses: DeprecatedUses) =>
            apiOptions(
              '/graphql',
              options.core,
              (req, reply) => contexts.memberPresumed(req, reply),
              true,
              [limitsPlugin(budgets), idempotency.plugin, deprecationPlugin(uses)],
              [idempotentDirective],
            ),
        }),
        GraphQLModule.forRootAsync({
          driver: JitDriver,
          imports: [ContextModule],
          inject: [Contexts, Budgets],
          useFactory: (contexts: Contexts, budgets: Budgets) =>
            apiOptions('/public/graphql', options.portal, (req, reply) => contexts.visitor(req, reply), !options.production, [
              limitsPlugin(budgets),
            ]),
        }),
        GraphQLModule.forRootAsync({
          driver: JitDriver,
          imports: [ContextModule],
          inject: [Contexts],
          useFactory: (contexts: Contexts) =>
            apiOptions('/platform/graphql', options.platform, (req, reply) => contexts.operator(req, reply), !options.production),
        }),
      ],
      providers: [
        { provide: APP_FILTER, useClass: Rethrow },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: UserErrorsInterceptor },
      ],
    };
  }
}
