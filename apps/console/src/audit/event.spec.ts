import { auditFilterOf, subjectPath } from './event';

it('leads to the page of what an event is about', () => {
  expect(subjectPath({ subject: 'Request', subjectId: 'req_1' })).toBe('/requests/req_1/show');
  expect(subjectPath({ subject: 'Session', subjectId: 'ses_1' })).toBeUndefined();
});

it('compares only what is chosen', () => {
  expect(auditFilterOf({})).toEqual({});
  expect(auditFilterOf({ subject: 'Role', actor: '王', range: 'TODAY' })).toEqual({
    subject: { eq: 'Role' },
    actorName: { contains: '王' },
    at: { range: 'TODAY' },
  });
});
