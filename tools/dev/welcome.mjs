/** Sample organisations as the server's `sample` command makes them: the slug and who can log in. */
const samples = [
  {
    name: '阳光社区服务中心 · community centre',
    slug: 'yangguang',
    people: [
      ['admin', '管理员 · administrator'],
      ['head', '部门负责人 · department head'],
      ['desk', '受理派单员 · front desk'],
      ['staff', '经办人 · handler'],
      ['auditor', '审计员（两家机构） · auditor of both'],
    ],
  },
  {
    name: '恒信物业服务 · property company',
    slug: 'hengxin',
    people: [
      ['admin', '管理员 · administrator'],
      ['head', '部门负责人 · department head'],
      ['desk', '受理派单员 · front desk'],
      ['staff', '经办人 · handler'],
    ],
  },
];

/** Columns a text takes in a terminal: Chinese signs take two. */
const width = (text) => [...text].reduce((sum, sign) => sum + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u.test(sign) ? 2 : 1), 0);
const padded = (text, columns) => text + ' '.repeat(Math.max(1, columns - width(text)));
const row = (left, right) => `  ${padded(left, 34)}${right}`;

/** What the person who started the program wants to know first. */
export function welcome(url, data) {
  const lines = [
    '',
    row('首页 · Start page', `${url}/`),
    row('工作台 · Console', `${url}/console/`),
    ...samples.map(({ name, slug }) => row(name.split(' · ')[0], `${url}/${slug}`)),
    row('接口 · API', `${url}/graphql/ide`),
    row('数据 · Data', data),
    '',
    '  示例账号，密码均为 charter-demo · Sample logins, password charter-demo',
  ];
  for (const { name, slug, people } of samples) {
    lines.push(`  ${name}`);
    for (const [login, role] of people) lines.push(row(`    ${login}@${slug}.example`, role));
  }
  lines.push('', '  按 Ctrl-C 停止 · Ctrl-C stops everything', '');
  return lines.join('\n');
}
