/** @jest-environment ../../jest.jsdom.mjs */
import type { RuleVariables } from '@charter/kernel';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { AdminContext } from 'react-admin';
import { i18nProvider } from '../../shared/i18n';
import { RuleField } from './RuleField';

const variables: RuleVariables = {
  today: { doc: { zh: '今天', en: 'today' }, type: 'string', format: 'day' },
  hour: { doc: { zh: '钟点', en: 'hour' }, type: 'int' },
  request: {
    doc: { zh: '诉求', en: 'request' },
    fields: {
      channel: {
        doc: { zh: '受理渠道', en: 'channel' },
        type: 'string',
        values: [
          { code: 'phone', name: { zh: '电话', en: 'phone' } },
          { code: 'web', name: { zh: '网上', en: 'web' } },
        ],
      },
      urgent: { doc: { zh: '紧急', en: 'urgent' }, type: 'bool' },
    },
  },
};

let written: string;

function Mounted({ start, error }: { start: string; error?: string }) {
  const [value, setValue] = useState(start);
  written = value;
  return (
    <AdminContext i18nProvider={i18nProvider}>
      <RuleField label="适用条件" value={value} onChange={setValue} {...{ variables, error }} />
    </AdminContext>
  );
}

const mount = (start: string, error?: string) => render(<Mounted start={start} {...(error ? { error } : {})} />);
const textField = () => screen.getByRole<HTMLTextAreaElement>('combobox', { name: '适用条件' });
const choose = (label: string, option: string) => {
  fireEvent.mouseDown(screen.getAllByRole('combobox', { name: new RegExp(label) }).at(-1) as HTMLElement);
  fireEvent.click(screen.getByRole('option', { name: option }));
};
const type = (text: string) => {
  fireEvent.change(textField(), { target: { value: text, selectionStart: text.length } });
};

beforeEach(async () => {
  await i18nProvider.changeLocale('zh');
});

describe('the form of a rule', () => {
  it('shows each condition and writes the same text', () => {
    mount('hour >= 18 && request.channel == "web"');
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
      '适用条件',
      '一组条件',
      '钟点',
      '受理渠道',
    ]);
    fireEvent.change(screen.getByLabelText('值', { selector: 'input[type=number]' }), { target: { value: '20' } });
    expect(written).toBe('hour >= 20 && request.channel == "web"');
    choose('这些条件怎样合用', '满足任一条');
    expect(written).toBe('hour >= 20 || request.channel == "web"');
    fireEvent.click(screen.getByRole('button', { name: '去掉: 钟点' }));
    expect(written).toBe('request.channel == "web"');
  });

  it('leaves a rule that is refused until a new condition is filled in', () => {
    mount('hour >= 18');
    expect(screen.getByText('规则可用')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '加一条' }));
    expect(written).toBe('(hour >= 18) && (hour == …)');
    expect(screen.getByText('还有条件没有填完。')).toBeTruthy();
    choose('内容', '紧急');
    expect(written).toBe('hour >= 18 && request.urgent');
    expect(screen.queryByText('还有条件没有填完。')).toBeNull();
  });

  it('keeps a group within a group while it is made', () => {
    mount('hour >= 18');
    fireEvent.click(screen.getByRole('button', { name: '加一组' }));
    const inner = screen.getAllByRole('group', { name: '一组条件' })[1] as HTMLElement;
    fireEvent.change(within(inner).getByLabelText('值'), { target: { value: '6' } });
    fireEvent.click(within(inner).getByRole('button', { name: '加一条' }));
    const fields = within(inner).getAllByLabelText<HTMLInputElement>('值');
    fireEvent.change(fields[1] as HTMLElement, { target: { value: '7' } });
    expect(written).toBe('hour >= 18 && (hour == 6 || hour == 7)');
  });

  it('says that nothing filled in applies always', () => {
    mount('true');
    expect(screen.getByText('没有条件：一律适用。')).toBeTruthy();
  });
});

describe('a rule nobody has written yet', () => {
  it('says so, and is not taken to apply always until somebody says so', () => {
    mount('');
    expect(screen.getByText('还没有条件。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '一律适用' }));
    expect(written).toBe('true');
    expect(screen.queryByRole('button', { name: '一律适用' })).toBeNull();
  });
});

describe('the text of a rule', () => {
  it('is edited where no form can show it, which says why', () => {
    mount('hour + 1 > 18');
    expect(screen.getByText('“hour + 1 > 18”不能用表单显示，请编辑文本。')).toBeTruthy();
    expect(
      screen.getByRole('tab', { name: '表单' }).getAttribute('aria-disabled') ??
        screen.getByRole('tab', { name: '表单' }).hasAttribute('disabled'),
    ).toBeTruthy();
    type('hour > 17');
    // whoever writes stays with the text
    expect(textField().value).toBe('hour > 17');
    fireEvent.click(screen.getByRole('tab', { name: '表单' }));
    expect(screen.getByRole('group', { name: '钟点' })).toBeTruthy();
  });

  it('written in another way is tidied up for the form', () => {
    mount('hour>17');
    fireEvent.click(screen.getByRole('button', { name: '整理成表单的写法' }));
    expect(written).toBe('hour > 17');
    expect(screen.getByRole('group', { name: '钟点' })).toBeTruthy();
  });

  it('marks what is wrong at its place', () => {
    mount('hour > 17 && nobody == 1');
    expect(screen.getByText('没有“nobody”这个名称。')).toBeTruthy();
    expect(document.querySelector('mark')?.textContent).toBe('nobody');
  });

  it('is completed by the keys', () => {
    mount('hour + 1 > 18');
    type('request.ch');
    expect(screen.getByRole('option', { name: /channel.*受理渠道/ }).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(textField(), { key: 'Enter' });
    expect(written).toBe('request.channel');
    type('request.channel == "');
    fireEvent.keyDown(textField(), { key: 'ArrowDown' });
    fireEvent.keyDown(textField(), { key: 'Tab' });
    expect(written).toBe('request.channel == "web"');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('lists everything at Ctrl and space, and lets go at Escape', () => {
    mount('hour + 1 > 18');
    fireEvent.keyDown(textField(), { key: ' ', ctrlKey: true });
    expect(screen.getAllByRole('option').length).toBeGreaterThan(0);
    fireEvent.keyDown(textField(), { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('is written from the list of names and functions', () => {
    mount('hour + 1 > ');
    fireEvent.click(screen.getByText('名称与函数'));
    fireEvent.change(screen.getByLabelText('查找'), { target: { value: '周岁' } });
    textField().setSelectionRange(11, 11);
    fireEvent.click(screen.getByRole('button', { name: '填入 ageOn(birthday, day)' }));
    expect(written).toBe('hour + 1 > ageOn(');
  });
});

describe('a rule is tried on made-up values', () => {
  it('with each part of it, its value, and what the result hangs on', () => {
    mount('hour >= 18 || request.urgent');
    fireEvent.click(screen.getByText('试一试'));
    expect(screen.getByText(/缺少用到的数据/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('钟点', { selector: 'input' }), { target: { value: '20' } });
    choose('紧急', '否');
    const status = screen.getAllByRole('status').at(-1) as HTMLElement;
    expect(within(status).getByText('符合')).toBeTruthy();
    expect(
      within(status)
        .getAllByRole('listitem')
        .map((step) => step.textContent),
    ).toEqual([expect.stringMatching(/^钟点不小于18是/), '钟点20', '紧急否']);
    expect(within(status).getAllByTitle('决定了结果')).toHaveLength(1);
  });
});

it('keeps Enter to itself: the form around it is not sent', () => {
  mount('hour >= 18');
  // fireEvent tells whether nobody prevented what the browser would do
  expect(fireEvent.keyDown(screen.getByLabelText('值'), { key: 'Enter' })).toBe(false);
  expect(fireEvent.keyDown(screen.getByLabelText('值'), { key: '1' })).toBe(true);
});

it('shows what another check says of it', () => {
  mount('true', '次序与“高龄客户”相同。');
  expect(screen.getByText('次序与“高龄客户”相同。')).toBeTruthy();
});
