import type { ServiceItem } from '../shared/choices';
import { createInput, EMPTY_INTAKE, type Intake, missing } from './intake';

const item = {
  key: 'home-repair',
  fields: [
    { code: 'place', required: true },
    { code: 'when', required: false },
  ],
} as unknown as ServiceItem;
const filled: Intake = {
  ...EMPTY_INTAKE,
  customer: { kind: 'found', id: 'cus_1', name: '李秀英', hint: '' },
  item,
  summary: ' 水管漏水 ',
  answers: { place: '厨房' },
};

describe('missing', () => {
  it('names everything an empty form lacks', () => {
    expect(missing(EMPTY_INTAKE)).toEqual(['customer', 'item', 'summary']);
  });

  it('asks for required answers of the service item', () => {
    expect(missing({ ...filled, answers: {} })).toEqual(['place']);
    expect(missing(filled)).toEqual([]);
  });
});

describe('createInput', () => {
  it('names the customer that was found', () => {
    expect(createInput(filled)).toMatchObject({ customerId: 'cus_1', newCustomer: undefined, item: 'home-repair', summary: '水管漏水' });
  });

  it('carries a new customer along, without empty fields', () => {
    const intake: Intake = { ...filled, customer: { kind: 'new', name: '王芳' }, phone: '13800001111' };
    expect(createInput(intake)).toMatchObject({
      customerId: undefined,
      newCustomer: { name: '王芳', phone: '13800001111', address: undefined },
    });
  });

  it('drops answers that belong to another item', () => {
    expect(createInput({ ...filled, answers: { place: '厨房', weight: '3' } })['answers']).toEqual([{ code: 'place', value: '厨房' }]);
  });

  it('leaves the priority to the service item unless one is chosen', () => {
    expect(createInput(filled)['priority']).toBeUndefined();
    expect(createInput({ ...filled, priority: 'URGENT' })['priority']).toBe('URGENT');
  });
});
