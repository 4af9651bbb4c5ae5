import type { Language } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type GraphQLSchema, graphql } from 'graphql';
import { AuditTrail } from '../core/audit/trail';
import { JobCallers } from '../core/auth/job-callers';
import type { Caller, Principal } from '../core/auth/principal';
import { membersSchema } from '../core/graphql/members-schema';
import { Jobs, type OrganisationRun } from '../core/jobs/jobs';
import { seal } from '../core/mail/seal';
import { Door } from '../core/tenancy/door';
import { Rows } from '../core/write/rows';
import type { ViewListName } from '../view';
import { ExportEntity } from './export.entity';
import { Exports } from './export.service';
import { exportJob } from './kind';
import { narrowedTo } from './narrowed';
import { type Sheet, written } from '../core/sheet/sheet';
import { EXPORT_TABLES, type ExportTable, columnsOf } from './table';

/** Rows of a file at most. */
export const MOST_ROWS = 10_000;
const PAGE = 100;

type Row = Record<string, unknown>;

interface PageAnswer {
  list: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Makes files in the background: by the same reading that a screen gets, as the member who asked. */
@Injectable()
export class ExportMaker {
  private schema: GraphQLSchema | undefined;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Exports) private readonly exports: Exports,
    @Inject(JobCallers) private readonly callers: JobCallers,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handleFor(exportJob, (run) => this.run(run));
  }

  private async run({ scope, data, lastAttempt, signal, id: jobId }: OrganisationRun<{ export: string }>): Promise<void> {
    const [file] = await this.door.write(scope, (transaction) => this.rows.find(transaction, ExportEntity, { id: data.export }));
    if (!file || file.state === 'done' || file.state === 'failed') return;
    const caller = await this.callerOf(scope.tenant, file, jobId);
    if (!caller) return this.end(file.id, scope, { state: 'failed' });
    await this.end(file.id, scope, { state: 'running' });
    try {
      const { rows, cut } = await this.rowsOf(file, caller, signal);
      const content = await written(sheetOf(file, rows, cut, caller), file.format);
      await this.keep(file, caller, content, { rows: rows.length, cut });
    } catch (error) {
      await this.end(file.id, scope, { state: lastAttempt ? 'failed' : 'waiting' });
      throw error;
    }
  }

  private async end(id: string, scope: OrganisationRun<{ export: string }>['scope'], changes: Partial<ExportEntity>): Promise<void> {
    await this.door.write(scope, async (transaction) => this.rows.update(transaction, ExportEntity, { id }, changes));
  }

  private async keep(
    file: ExportEntity,
    caller: Caller & { principal: Principal },
    content: Buffer,
    found: { rows: number; cut: boolean },
  ): Promise<void> {
    const { name } = EXPORT_TABLES[file.list as ViewListName];
    const { scope, member } = caller.principal;
    await this.door.write(scope, async (transaction) => {
      const sealed = seal(content.toString('base64'), this.exports.key, file.id);
      this.rows.update(transaction, ExportEntity, { id: file.id }, { ...found, content: sealed, state: 'done' });
      this.audit.record(
        transaction,
        { id: scope.actor, name: member.name, source: 'job', correlationId: caller.correlationId },
        { action: 'exportedList', subject: 'Export', subjectId: file.id, subjectLabel: name[file.language], after: found },
        Date.now(),
      );
    });
  }

  /** The member who asked, as of now: whoever has left or lost the right gets no file. */
  private async callerOf(number: number, file: ExportEntity, jobId: string): Promise<(Caller & { principal: Principal }) | undefined> {
    const caller = await this.callers.of(number, file.memberId, { language: file.language, correlationId: jobId });
    if (!caller) return undefined;
    const { subject } = EXPORT_TABLES[file.list as ViewListName];
    const principal = narrowedTo(caller.principal, 'exportList', subject);
    return principal.ability.can('read', subject) ? { ...caller, principal } : undefined;
  }

  private async rowsOf(file: ExportEntity, caller: Caller, signal: AbortSignal): Promise<{ rows: Row[]; cut: boolean }> {
    const table = EXPORT_TABLES[file.list as ViewListName];
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      signal.throwIfAborted();
      const { nodes, pageInfo } = await this.page(table, { ...file.asked, filter: file.asked.filter, after }, caller);
      rows.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null && rows.length < MOST_ROWS);
    return { rows: rows.slice(0, MOST_ROWS), cut: after !== null || rows.length > MOST_ROWS };
  }

  private async page(
    { field, type, selection }: ExportTable,
    variables: Record<string, unknown>,
    caller: Caller,
  ): Promise<PageAnswer['list']> {
    const source = `query ($after: String, $filter: ${type}Filter, $orderBy: ${type}Order, $search: String) {
      list: ${field}(first: ${PAGE}, after: $after, filter: $filter, orderBy: $orderBy, search: $search) {
        nodes { ${selection} } pageInfo { hasNextPage endCursor }
      }
    }`;
    const contextValue = { caller, visited: undefined };
    const { data, errors } = await graphql({
      schema: (this.schema ??= membersSchema(this.modules)),
      source,
      variableValues: variables,
      contextValue,
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return (data as unknown as PageAnswer).list;
  }
}

const MARKS = {
  title: { zh: '导出说明', en: 'About this file' },
  organisation: { zh: '机构', en: 'Organisation' },
  by: { zh: '导出人', en: 'Taken out by' },
  at: { zh: '导出时间', en: 'At' },
  rows: { zh: '条数', en: 'Rows' },
  cut: { zh: '仅含前 {rows} 条', en: 'the first {rows} only' },
  note: { zh: '说明', en: 'Note' },
  words: {
    zh: '内部资料，仅限工作使用；导出已记入审计日志',
    en: 'For work within the organisation only; this export is on the audit trail',
  },
  id: { zh: '导出编号', en: 'Export' },
} as const;

function sheetOf(
  file: ExportEntity,
  rows: readonly Row[],
  cut: boolean,
  { principal, language }: { principal: Principal; language: Language },
): Sheet {
  const table = EXPORT_TABLES[file.list as ViewListName];
  const columns = columnsOf(table, file.columns);
  const at = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const count = cut ? `${rows.length} (${MARKS.cut[language].replace('{rows}', String(rows.length))})` : String(rows.length);
  const mark = (name: Exclude<keyof typeof MARKS, 'title' | 'cut' | 'words'>, value: string): [string, string] => [
    MARKS[name][language],
    value,
  ];
  return {
    title: table.name[language],
    head: columns.map(({ heading }) => heading[language]),
    rows: rows.map((row) => columns.map(({ text }) => text(row, language))),
    marksTitle: MARKS.title[language],
    footed: true,
    marks: [
      mark('organisation', principal.organisation.name),
      mark('by', principal.member.name),
      mark('at', `${at} (UTC+8)`),
      mark('rows', count),
      mark('id', file.id),
      mark('note', MARKS.words[language]),
    ],
  };
}
