import { DomainError } from '@charter/kernel';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Observable, catchError, of, throwError } from 'rxjs';
import type { ApiContext } from './context';
import { toUserError } from './user-error.graphql';

/** Mutations answer what a person can mend in `userErrors` of their payload instead of failing as a whole. */
@Injectable()
export class UserErrorsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const api = GqlExecutionContext.create(context);
    if (api.getInfo<GraphQLResolveInfo>().parentType.name !== 'Mutation') return next.handle();
    const { language } = api.getContext<ApiContext>().caller;
    return next.handle().pipe(
      catchError((error: unknown) => {
        const userError = error instanceof DomainError ? toUserError(error, language) : undefined;
        return userError ? of({ userErrors: [userError] }) : throwError(() => error);
      }),
    );
  }
}
