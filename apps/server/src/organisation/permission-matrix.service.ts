import { type Grant, type Language, type SubjectDefinition, type Text, inLanguage } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type MemberCaller, auditActor, memberCaller } from '../core/auth/principal';
import type { Contexts } from '../core/graphql/build';
import { Subjects } from '../core/permission/subjects';
import { SHEET_TYPES, type Sheet, written } from '../core/sheet/sheet';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { SCOPE_NAMES } from './scope-names';

interface RoleRow {
  code: string;
  name: Text;
  grants: Grant[];
  holders: number;
}

const WORDS = {
  title: { zh: '权限矩阵', en: 'Permissions' },
  about: { zh: '导出说明', en: 'About this file' },
  role: { zh: '角色', en: 'Role' },
  code: { zh: '角色编码', en: 'Code' },
  holders: { zh: '人数', en: 'Members' },
  subject: { zh: '对象', en: 'On' },
  action: { zh: '操作', en: 'Action' },
  whose: { zh: '范围', en: 'Whose' },
  rule: { zh: '规则', en: 'Rule' },
  fields: { zh: '可见内容', en: 'Fields' },
  allFields: { zh: '除敏感内容外全部', en: 'all but sensitive ones' },
  organisation: { zh: '机构', en: 'Organisation' },
  by: { zh: '导出人', en: 'Taken out by' },
} as const;

/** Everything all roles give (权限矩阵, O-3), as a file: a row for each role, subject, action and whose. */
@Injectable()
export class PermissionMatrixes {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Subjects) private readonly subjects: Subjects,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async file(caller: MemberCaller, format: 'xlsx' | 'csv', language: Language, now = Date.now()): Promise<Buffer> {
    const { scope } = caller.principal;
    const roles = await this.door.read<RoleRow>(
      scope,
      named(
        `select r.code, r.name, r.grants, (select count(*)::int from ${scope.schema}.member_role mr join ${scope.schema}.member m on m.id = mr.member_id and m.active where mr.role_id = r.id) as holders
         from ${scope.schema}.role r order by r.code`,
        [],
      ),
    );
    const sheet = this.sheetOf(roles, caller, language);
    await this.door.write(scope, async (transaction) => {
      const act = { action: 'exportedList', subject: 'Role', subjectId: uuidv7(), subjectLabel: WORDS.title[language] };
      this.audit.record(transaction, auditActor(caller), { ...act, after: { format, rows: sheet.rows.length } }, now);
    });
    return written(sheet, format);
  }

  private sheetOf(roles: readonly RoleRow[], { principal }: MemberCaller, language: Language): Sheet {
    const columns = ['role', 'code', 'holders', 'subject', 'action', 'whose', 'rule', 'fields'] as const;
    return {
      title: WORDS.title[language],
      head: columns.map((column) => WORDS[column][language]),
      rows: roles.flatMap((role) => role.grants.flatMap((grant) => this.rowsOf(role, grant, language))),
      marks: [
        [WORDS.organisation[language], principal.organisation.name],
        [WORDS.by[language], principal.member.name],
      ],
      marksTitle: WORDS.about[language],
      footed: false,
    };
  }

  private rowsOf({ name, code, holders }: RoleRow, grant: Grant, language: Language): string[][] {
    const definition = this.subjects.all.find(({ subject }) => subject === grant.subject);
    const subject = definition ? inLanguage(definition.name, language) : grant.subject;
    return grant.actions.map((action) => [
      inLanguage(name, language),
      code,
      String(holders),
      subject,
      nameIn(definition?.actions, action, language),
      SCOPE_NAMES[grant.scope][language],
      grant.rule ?? '',
      fieldsOf(grant, definition, language),
    ]);
  }
}

function nameIn(list: SubjectDefinition['fields'] = [], code: string, language: Language): string {
  const name = list.find((each) => each.code === code)?.name;
  return name ? inLanguage(name, language) : code;
}

function fieldsOf({ fields }: Grant, definition: SubjectDefinition | undefined, language: Language): string {
  if (!definition || definition.fields.length === 0) return '';
  if (!fields) return WORDS.allFields[language];
  return fields.map((code) => nameIn(definition.fields, code, language)).join(language === 'zh' ? '、' : ', ');
}

/** The file by its address, for whoever may see roles. */
export function servePermissionMatrix(server: FastifyInstance, contexts: Contexts, matrixes: PermissionMatrixes): void {
  server.get<{ Params: { file: string }; Querystring: { language?: string } }>('/permissions/:file', async (request, reply) => {
    const { caller } = await contexts.member(request, reply);
    const [, format] = /^roles\.(xlsx|csv)$/.exec(request.params.file) ?? [];
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (
      !caller.principal ||
      caller.principal.key ||
      !caller.principal.ability.can('read', 'Role') ||
      (format !== 'xlsx' && format !== 'csv')
    )
      return reply.code(404).type('text/plain; charset=utf-8').send('没有找到。 Not found.');
    const language: Language = request.query.language === 'en' ? 'en' : request.query.language === 'zh' ? 'zh' : caller.language;
    const name = encodeURIComponent(`${WORDS.title[language]}.${format}`);
    return reply
      .type(SHEET_TYPES[format])
      .header('content-disposition', `attachment; filename="permissions.${format}"; filename*=UTF-8''${name}`)
      .send(await matrixes.file(memberCaller(caller), format, language));
  });
}
