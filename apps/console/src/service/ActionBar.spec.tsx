/** @jest-environment ../../jest.jsdom.mjs */
import { fireEvent, render, screen } from '@testing-library/react';
import { AdminContext } from 'react-admin';
import { i18nProvider } from '../shared/i18n';
import { ActionBar } from './ActionBar';
import type { RequestDetail } from './request';

const reason = '现在是“办理中”，只有“已受理”才能派单。';
const request = {
  id: 'req_1',
  number: 'FW-20261123-0001',
  summary: '厨房水管漏水',
  version: 4,
  state: { code: 'inService', name: '办理中', publicName: '办理中', type: 'OPEN' },
  department: { id: 'dep_1', name: '居家服务组' },
  availableActions: [
    { action: 'dispatch', name: '派单', allowed: false, requires: ['department'], reasons: [{ code: 'STATE', message: reason }] },
    { action: 'suspend', name: '挂起', allowed: true, requires: ['reason'], reasons: [] },
    { action: 'complete', name: '办结', allowed: true, requires: ['result'], reasons: [] },
    { action: 'teleport', name: '瞬移', allowed: true, requires: [], reasons: [] },
  ],
} as unknown as RequestDetail;

beforeEach(async () => {
  await i18nProvider.changeLocale('zh');
  render(
    <AdminContext i18nProvider={i18nProvider}>
      <ActionBar request={request} />
    </AdminContext>,
  );
});

const names = () => screen.getAllByRole('button').map((button) => button.textContent);

it('offers what the server allows, the step that leads on first', () => {
  expect(names().slice(0, 2)).toEqual(['办结', '挂起']);
});

it('leaves out steps of a later version that it cannot take', () => {
  expect(names()).not.toContain('瞬移');
});

it('says why a step is not possible', async () => {
  const button = screen.getByRole('button', { name: '派单' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  fireEvent.mouseOver(button);
  expect(await screen.findByText(reason)).toBeTruthy();
});

it('asks for what the step requires before it can be sent', () => {
  fireEvent.click(screen.getByRole('button', { name: '办结' }));
  const send = screen.getAllByRole('button', { name: '办结' }).at(-1) as HTMLButtonElement;
  expect(send.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/办理结果/), { target: { value: '已更换水龙头' } });
  expect(send.disabled).toBe(false);
});
