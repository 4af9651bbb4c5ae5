import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { mutationOf } from '../frame/contract';
import { founding } from '../frame/organisation';
import { scratchDatabase } from '../frame/scratch';
import { command, startServer } from '../frame/server';

/** A mail server that takes mail in without a word until it is told to answer. */
async function openMailServer() {
  const desk = { url: '', held: 0, answers: false, letters: [] as string[], close: async () => undefined as void };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
      stream.on('end', () => {
        if (!desk.answers) {
          desk.held += 1;
          return;
        }
        desk.letters.push(text);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  desk.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  desk.close = () => new Promise<void>((closed) => server.close(() => closed()));
  return desk;
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((later) => setTimeout(later, 100));
};

describe('O-10 a server that is killed while it hands a mail over', () => {
  it('O-10 has its mail sent by another, once, as the same mail', async () => {
    const database = await scratchDatabase();
    const mail = await openMailServer();
    try {
      const environment = { ...database.environment, SMTP_URL: mail.url, MAIL_FROM: 'Charter <charter@charter.example>' };
      expect((await command(['migrate'], environment)).code).toBe(0);
      const [first, second] = [await startServer(environment), await startServer(environment)];
      const input = founding();
      await fetch(`${first.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: mutationOf('core', 'signUp', 'token'), variables: { input } }),
      });
      await until(() => mail.held > 0);
      // whichever has it in hand says nothing any more
      await first.end('SIGKILL');
      await second.end('SIGKILL');
      mail.answers = true;
      const third = await startServer(environment);
      await until(() => mail.letters.length > 0);
      expect(mail.letters[0]).toContain(input.email);
      await third.end('SIGTERM');
      const ids = mail.letters.map((letter) => /^Message-ID: (.+)$/im.exec(letter)?.[1]);
      expect(ids).toEqual([expect.stringMatching(/^<[\da-f-]{36}@/)]);
    } finally {
      await mail.close();
      await database.drop();
    }
  }, 240_000);
});
