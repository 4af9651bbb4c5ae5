import { DomainError, type Language } from '@charter/kernel';
import { type Recognised, printable, write } from '@charter/regulation';
import type { FastifyInstance } from 'fastify';
import { type Caller, readerOf } from '../../core/auth/principal';
import type { Contexts } from '../../core/graphql/build';
import type { Contents } from '../contents.service';
import { docxOf } from './docx';
import { pdfOf } from './pdf';

const FORMATS = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: docxOf },
  md: { type: 'text/markdown; charset=utf-8', make: (regulation: Recognised) => Promise.resolve(Buffer.from(write([regulation]))) },
  pdf: { type: 'application/pdf', make: pdfOf },
} as const;
type Format = keyof typeof FORMATS;

/** Any version or revision as a file (P-1.3), for whoever may read it; everybody else finds nothing. */
export function serveRegulations(server: FastifyInstance, contexts: Contexts, contents: Contents): void {
  server.get<{ Params: { file: string }; Querystring: { language?: string } }>('/regulations/:file', async (request, reply) => {
    const { caller } = await contexts.member(request, reply);
    const [, id, format] = /^(rg[vd]_[a-z0-9]{10,60})\.(docx|md|pdf)$/.exec(request.params.file) ?? [];
    const language: Language = request.query.language === 'en' ? 'en' : request.query.language === 'zh' ? 'zh' : caller.language;
    const regulation = id && isFormat(format) ? await readable(contents, caller, id, language) : undefined;
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (!regulation || !isFormat(format)) return reply.code(404).type('text/plain; charset=utf-8').send('没有找到。 Not found.');
    const { type, make } = FORMATS[format];
    const fileName = encodeURIComponent(`${regulation.title}.${format}`);
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="regulation.${format}"; filename*=UTF-8''${fileName}`)
      .send(await make(regulation));
  });
}

/** The text in one language, if the caller may read it. */
async function readable(contents: Contents, caller: Caller, id: string, language: Language): Promise<Recognised | undefined> {
  if (!caller.principal) return undefined;
  const reader = readerOf(caller);
  if (!reader.ability.can('read', 'Regulation')) return undefined;
  try {
    const { title, articles } = await contents.byPublicId(reader, id);
    return printable(title, articles, language);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}

function isFormat(format: string | undefined): format is Format {
  return format !== undefined && Object.hasOwn(FORMATS, format);
}
