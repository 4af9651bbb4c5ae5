import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { ApiContext } from './context';
import { toApiError } from './failure';
import { presuming } from './presuming';
import { type Prepared, prepared } from './variables';

/** Compiled operations kept at most; the one used longest ago goes first. */
const KEPT = 1000;

interface Compiled {
  query: CompiledQuery | ExecutionResult;
  read: Prepared['read'];
}

/**
 * Executes operations through graphql-jit: compiled once per document, a tenth of the work of graphql's own executor. Apollo
 * takes another executor only as a "gateway"; parsing, validation and plugins stay Apollo's.
 */
class JitGateway implements GatewayInterface {
  private readonly compiled = new Map<string, Compiled>();

  constructor(private readonly schema: GraphQLSchema) {}

  async load(): Promise<{ executor: GatewayExecutor }> {
    return { executor: ((request) => this.execute(request as never)) as GatewayExecutor };
  }

  onSchemaLoadOrUpdate(report: (context: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void): () => void {
    queueMicrotask(() => report({ apiSchema: this.schema, coreSupergraphSdl: '' }));
    return () => undefined;
  }

  async stop(): Promise<void> {
    this.compiled.clear();
  }

  private async execute(
    request: Parameters<GatewayExecutor>[0] & { contextValue?: ApiContext; context?: ApiContext },
  ): Promise<ExecutionResult> {
    const context = (request.contextValue ?? request.context) as ApiContext;
    const { query, read } = this.operation(request);
    const variables = read(request.request.variables ?? {});
    const run = async () =>
      'errors' in variables ? variables : isCompiledQuery(query) ? query.query({}, context, variables.values) : query;
    const result = context.once ? await context.once(run) : await presuming(context, run).catch(asResult);
    return result.errors ? { ...result, errors: result.errors.map((error) => toApiError(error, context.caller)) } : result;
  }

  /**
   * Looked up by the name that was asked for: Apollo forgets it when the document has no such operation. No name and an
   * empty one are two things: the empty one resolves to nothing, so no limit would have been asked.
   */
  private operation({ queryHash, request: { operationName }, document }: Parameters<GatewayExecutor>[0]): Compiled {
    const key = `${queryHash}/${JSON.stringify(operationName ?? null)}`;
    const known = this.compiled.get(key);
    if (known) {
      this.compiled.delete(key);
      this.compiled.set(key, known);
      return known;
    }
    if (!getOperationAST(document, operationName))
      return { query: { errors: [new GraphQLError(`Unknown operation named "${operationName ?? ''}".`)] }, read: (values) => ({ values }) };
    const { document: compilable, read } = prepared(this.schema, document, operationName);
    const compiled = { query: compileQuery(this.schema, compilable, operationName ?? undefined), read };
    this.compiled.set(key, compiled);
    const oldest = this.compiled.keys().next().value;
    if (this.compiled.size > KEPT && oldest !== undefined) this.compiled.delete(oldest);
    return compiled;
  }
}

/** A session that could not be checked, as when the database is away, is a failure of the call like any other. */
const asResult = (error: unknown): ExecutionResult => ({ data: null, errors: [error as GraphQLError] });

/** Nest's Apollo driver with the compiled executor; Apollo refuses a schema beside a gateway, so the schema moves into it. */
@Injectable()
export class JitDriver extends ApolloDriver {
  constructor(modules: ModulesContainer) {
    super(modules);
  }

  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema, ...rest } = options;
    if (!schema) throw new Error('There is no schema to execute');
    await super.start({ ...rest, gateway: new JitGateway(schema) } as ApolloDriverConfig);
  }
}
