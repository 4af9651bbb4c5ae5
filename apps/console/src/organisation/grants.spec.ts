import { grantsOf, matrixOf, toggled, withLine, withNewLine, withoutLine } from './grants';
import type { Grant, SubjectInfo } from './organisation';

const request: SubjectInfo = {
  subject: 'Request',
  name: '诉求',
  actions: [],
  fields: [],
  sensitiveFields: [],
  scopes: ['ALL', 'DEPARTMENT', 'OWN'],
  ruleFields: [],
  callerFields: [],
};
const role: SubjectInfo = { ...request, subject: 'Role', scopes: ['ALL'] };
const grant: Grant = { subject: 'Request', actions: ['read'], fields: null, scope: 'DEPARTMENT', rule: null };

it('saving an untouched matrix changes nothing', () => {
  expect(grantsOf(matrixOf([request, role], [grant]))).toEqual([grant]);
});

it('a line that allows nothing is not granted', () => {
  const matrix = withLine(matrixOf([request], [grant]), 'Request', 0, { actions: [] });
  expect(grantsOf(matrix)).toEqual([]);
});

it('a further line starts with a scope that is not used yet', () => {
  const matrix = withNewLine(matrixOf([request], [grant]), request);
  expect(matrix['Request']?.[1]).toMatchObject({ actions: [], scope: 'ALL' });
});

it('the last line of a subject stays, emptied', () => {
  const matrix = withoutLine(matrixOf([request], [grant]), request, 0);
  expect(matrix['Request']).toEqual([{ subject: 'Request', actions: [], fields: null, scope: 'ALL', rule: null }]);
});

it('toggling adds and takes away', () => {
  expect(toggled(['read'], 'update')).toEqual(['read', 'update']);
  expect(toggled(['read', 'update'], 'read')).toEqual(['update']);
});
