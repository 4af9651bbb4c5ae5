import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function instantOf(value: unknown): string {
  if (typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  throw new GraphQLError('DateTime must be an RFC 3339 instant, for example 2026-11-23T09:00:00Z');
}

/** A moment (时刻), RFC 3339. Rows carry it as text already, so answers pass it on. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, string> {
  description = 'A moment as RFC 3339, for example 2026-11-23T09:00:00Z (时刻)';

  parseValue(value: unknown): string {
    return instantOf(value);
  }

  serialize(value: unknown): string {
    return typeof value === 'string' ? value.replace('+00:00', 'Z') : new Date(value as Date | number).toISOString();
  }

  parseLiteral(node: ValueNode): string {
    return instantOf(node.kind === Kind.STRING ? node.value : undefined);
  }
}
