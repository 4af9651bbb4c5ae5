import type { FastifyInstance } from 'fastify';
import type { Language } from '@charter/kernel';
import type { Contexts } from '../core/graphql/build';
import { SHEET_TYPES } from '../core/sheet/sheet';
import { IMPORT_KINDS, type Importers } from './importer';
import { templateOf } from './template';

/** The empty file of each kind (导入模板), for whoever is signed in: it holds nothing of the organisation. */
export function serveImportTemplates(server: FastifyInstance, contexts: Contexts, importers: Importers): void {
  server.get<{ Params: { file: string }; Querystring: { language?: string } }>('/imports/templates/:file', async (request, reply) => {
    const { caller } = await contexts.member(request, reply);
    const [, name, format] = /^([a-z]+)\.(xlsx|csv)$/.exec(request.params.file) ?? [];
    const kind = IMPORT_KINDS.find((each) => each.toLowerCase() === name);
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (!caller.principal || !kind || !isFormat(format))
      return reply.code(404).type('text/plain; charset=utf-8').send('没有找到。 Not found.');
    const language: Language = request.query.language === 'en' ? 'en' : request.query.language === 'zh' ? 'zh' : caller.language;
    const importer = importers.of(kind);
    const fileName = encodeURIComponent(`${importer.name[language]}.${format}`);
    return reply
      .type(SHEET_TYPES[format])
      .header('content-disposition', `attachment; filename="template.${format}"; filename*=UTF-8''${fileName}`)
      .send(await templateOf(importer, format, language));
  });
}

function isFormat(format: string | undefined): format is 'xlsx' | 'csv' {
  return format === 'xlsx' || format === 'csv';
}
