import { type Text, messageOf } from '@charter/kernel';
import type { FastifyInstance } from 'fastify';
import { TooLarge, shelve } from '../core/file/pieces';
import type { Contexts } from '../core/graphql/build';
import type { Restorations } from './restorations.service';

/** Bytes a takeout may have. */
const MOST = 4 * 2 ** 30;

const TOO_LARGE: Required<Text> = {
  zh: '文件超过 4 GB，不能通过页面恢复；请在服务器上用 restore 命令。',
  en: 'The file is larger than 4 GB: put it back with the command restore on the server.',
};
const NOT_AWAITED: Required<Text> = {
  zh: '没有在等待这个文件：可能已经上传过，或是别人发起的。请重新开始。',
  en: 'This file is not awaited: it was brought already, or somebody else began. Begin anew.',
};

/** PUT /platform/restorations/<id>: the file of a restoration, from the operator who began it; written as it comes. */
export function serveRestorations(server: FastifyInstance, contexts: Contexts, restorations: Restorations): void {
  void server.register(async (scope) => {
    for (const type of ['application/gzip', 'application/octet-stream'])
      scope.addContentTypeParser(type, (_request, body, done) => done(null, body));
    scope.put<{ Params: { id: string }; Body: AsyncIterable<Buffer> | undefined }>('/platform/restorations/:id', async (request, reply) => {
      const { caller } = await contexts.operator(request, reply);
      const { language, operator, account } = caller;
      const refuse = (status: number, code: string, message: string) => reply.code(status).send({ code, message });
      if (!account) return refuse(401, 'UNAUTHENTICATED', messageOf('UNAUTHENTICATED', {}, language));
      if (!operator) return refuse(403, 'FORBIDDEN', messageOf('FORBIDDEN', {}, language));
      const { id } = request.params;
      if (!request.body || !(await restorations.awaited(caller, id))) return refuse(404, 'NOT_FOUND', NOT_AWAITED[language]);
      return bring(restorations, id, request.body).then(
        (size) => reply.send({ id, size }),
        (error: unknown) => {
          if (error instanceof TooLarge) return refuse(413, 'FILE_REFUSED', TOO_LARGE[language]);
          throw error;
        },
      );
    });
  });
}

async function bring(restorations: Restorations, id: string, body: AsyncIterable<Buffer>): Promise<number> {
  const size = await shelve(restorations.shelf(id), body, MOST);
  await restorations.brought(id, size);
  return size;
}
