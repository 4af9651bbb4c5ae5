import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SMTPServer } from 'smtp-server';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { createApp } from '../../app';
import { letter } from './letter';
import { Mail, type Message } from './mail';

let database: TestDatabase;
let app: NestFastifyApplication;
let smtp: SMTPServer;
const taken: string[] = [];
/** What the mail server answers next to mail for an address; mail that an earlier test left waiting takes none of it. */
let answers: Record<string, Error[]> = {};

const until = async (holds: () => boolean | Promise<boolean>, what: string) => {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((wake) => setTimeout(wake, 50))) if (await holds()) return;
  throw new Error(`In vain waited for: ${what}`);
};
const message = (to: string): Message => ({
  to,
  language: 'zh',
  kind: 'test.letter',
  ...letter({ language: 'zh', subject: '确认邮箱', title: '确认邮箱', paragraphs: ['王小明，你好'], code: '493817' }),
});
const refusal = (responseCode: number): Error => Object.assign(new Error('refused'), { responseCode });
const rowOf = async (id: string) =>
  (
    await database.superuser.query<{ state: string; failure: string; body: Buffer | null }>(
      'select state, failure, body from platform.mail where id = $1',
      [id],
    )
  ).rows[0];

beforeAll(async () => {
  database = await freshDatabase();
  smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const answer = answers[envelope.rcptTo[0]?.address ?? '']?.shift();
        if (!answer) taken.push(Buffer.concat(parts).toString('utf8'));
        done(answer ?? null);
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  const { port } = smtp.server.address() as AddressInfo;
  database.settings.mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Charter <charter@example.org>', outboxPage: false };
  app = await createApp(database.settings);
}, 60_000);

afterAll(async () => {
  await app.close();
  await new Promise<void>((closed) => smtp.close(closed));
  await database.drop();
});

beforeEach(() => {
  taken.length = 0;
  answers = {};
});

describe('mail with a server', () => {
  it('is sent by a job, in its language, with its id as Message-ID, and keeps no body', async () => {
    const id = await app.get(Mail).send(message('wang@example.org'));
    await until(() => taken.length === 1, 'the mail');
    expect(taken[0]).toMatch(/^To: wang@example\.org/m);
    expect(taken[0]).toMatch(/^From: Charter <charter@example\.org>/m);
    expect(taken[0]).toContain(`Message-ID: <${id}@127.0.0.1>`);
    expect(taken[0]).toContain('Content-Language: zh-CN');
    await until(async () => (await rowOf(id))?.state === 'sent', 'the note of it');
    expect((await rowOf(id))?.body).toBeNull();
  });

  it('lies encrypted while it waits, and the queue knows nothing of it', async () => {
    answers = { 'secret@example.org': [refusal(451), refusal(451)] };
    const id = await app.get(Mail).send(message('secret@example.org'));
    await until(async () => (await rowOf(id))?.failure !== null, 'the first try');
    const { rows } = await database.superuser.query<{ all: string }>(
      `select string_agg(m::text, '') || (select string_agg(j::text, '') from jobs.job j) as all from platform.mail m`,
    );
    const seen = rows[0]?.all ?? '';
    for (const clear of ['secret@example.org', '493817', '王小明', '确认邮箱'])
      for (const form of [clear, Buffer.from(clear).toString('hex'), Buffer.from(clear).toString('base64')])
        expect({ form, found: seen.includes(form) }).toEqual({ form, found: false });
  });

  it('is tried again when the server is busy, and believed lost when it says never', async () => {
    answers = { 'busy@example.org': [refusal(451)] };
    const busy = await app.get(Mail).send(message('busy@example.org'));
    await until(async () => (await rowOf(busy))?.state === 'sent', 'the second try');
    expect(taken.filter((mail) => mail.includes('To: busy@example.org'))).toHaveLength(1);
    answers = { 'never@example.org': [refusal(550)] };
    const never = await app.get(Mail).send(message('never@example.org'));
    await until(async () => (await rowOf(never))?.state === 'refused', 'the refusal');
    expect(await rowOf(never)).toMatchObject({ failure: 'EMESSAGE 550', body: null });
  });

  it('cannot be given further recipients or headers', async () => {
    await app.get(Mail).send({ ...message('one@example.org'), subject: 'A\r\nBcc: two@example.org' });
    const mine = () => taken.find((mail) => mail.includes('To: one@example.org'));
    await until(() => mine() !== undefined, 'the mail');
    expect(mine()).not.toMatch(/^Bcc:/m);
  });

  it('has no outbox to look into', async () => {
    const { statusCode } = await app.inject({ method: 'GET', url: '/outbox.json' });
    expect(statusCode).toBe(404);
  });
});
