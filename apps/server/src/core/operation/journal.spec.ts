import { pino } from 'pino';
import { type Entry, Journal, NestJournal, faultOf, withoutValues } from './journal';

/** A journal and what it wrote. */
function listening(): { journal: Journal; lines: () => Record<string, unknown>[] } {
  const written: string[] = [];
  const journal = new Journal(pino({ level: 'debug', base: null, timestamp: false }, { write: (line) => void written.push(line) }));
  return { journal, lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('the journal', () => {
  it('writes the fields it allows and drops all others', () => {
    const { journal, lines } = listening();
    const entry = { requestId: 'r-1', route: '/:slug', status: 200, email: 'wang@example.com', variables: { phone: '13566667777' } };
    journal.tell('info', 'request', entry as Entry);
    expect(lines()).toEqual([{ level: 30, requestId: 'r-1', route: '/:slug', status: 200, msg: 'request' }]);
  });

  it.each([
    ['duplicate key value violates unique constraint "account_email"', 'duplicate key value violates unique constraint "…"'],
    ['Key (email)=(wang@example.com) already exists.', 'Key (email)=(…) already exists.'],
    [`invalid input syntax for type uuid: "王小明"`, 'invalid input syntax for type uuid: "…"'],
    ['Unexpected token 王, 王小明 is not valid JSON', 'Unexpected token …, … is not valid JSON'],
    ['cannot call 13566667777', 'cannot call …'],
    ['no mail for wang@example.com today', 'no mail for … today'],
  ])('takes the values out of: %s', (text, kept) => {
    expect(withoutValues(text)).toBe(kept);
  });

  it('writes of an error its kind, its codes and where it came from', () => {
    const error = Object.assign(new TypeError(`value "420106199001011234" is bad`), {
      code: '22P02',
      table: 'customer',
      detail: 'Key (phone)=(13566667777)',
      where: '420106199001011234',
    });
    const { journal, lines } = listening();
    journal.fault(error, { requestId: 'r-2' });
    const [line] = lines();
    expect(line).toMatchObject({
      requestId: 'r-2',
      fault: { name: 'TypeError', code: '22P02', table: 'customer', message: 'value "…" is bad' },
    });
    expect(JSON.stringify(line)).not.toMatch(/4201|1356/);
    expect(faultOf(error).at[0]).toContain('journal.spec');
    expect(faultOf('nothing thrown').message).toBe('nothing thrown');
  });

  it('lets Nest speak into it', () => {
    const { journal, lines } = listening();
    new NestJournal(journal).warn('slow "13566667777"', 'OutboxRelay');
    new NestJournal(journal).error(new Error('away'));
    expect(lines()).toMatchObject([
      { level: 40, part: 'OutboxRelay', msg: 'slow "…"' },
      { level: 50, fault: { message: 'away' } },
    ]);
  });
});
