import type { Messages } from '../shared/message';

/** Words of the model regulations and of what comes of several (O-1). */
export const words = {
  templates: { zh: '制度模板', en: 'Regulation templates' },
  hint: {
    zh: '可以选一个，也可以几个一起采用。先用模板起步，条款和时限之后都能改。',
    en: 'Choose one, or several together. A start: every article and limit can be changed later.',
  },
  size: { zh: '{articles} 条 · {items} 个服务事项', en: '{articles} articles · {items} service items' },
  leads: { zh: '为主', en: 'leads' },
  chooseOne: { zh: '请至少选择一个模板', en: 'Choose at least one template' },
  together: {
    zh: '合在一起：{articles} 条 · {items} 个服务事项',
    en: 'Together: {articles} articles · {items} service items',
  },
  clashCount: {
    zh: '有 {count} 处几个模板的说法不同，已先按“{template}”处理，不看也可以。',
    en: 'The templates differ in {count} places; {template} is followed unless you decide otherwise. You may leave it at that.',
  },
  clashWithOwn: {
    zh: '有 {count} 处模板与本机构现行制度说法不同，已先保留现行制度，不看也可以。',
    en: 'The template differs from what you have in {count} places; yours stays unless you decide otherwise. You may leave it at that.',
  },
  noClash: { zh: '这几个模板没有冲突。', en: 'These templates do not clash.' },
  decide: { zh: '逐项查看与决定', en: 'See and decide' },
  preview: { zh: '查看包含的内容', en: 'See what comes' },
  clashesTitle: { zh: '几个模板说法不同的地方', en: 'Where the templates differ' },
  clashesHint: {
    zh: '每一处都已选好一种做法，可以改选。都保留时，名称后面会注明来自哪个模板。',
    en: 'One way is chosen everywhere; choose another where you like. What is kept side by side is named after its template.',
  },
  allAlike: { zh: '一次全选：', en: 'Choose everywhere:' },
  keepAll: { zh: '都保留', en: 'Keep all' },
  keepAllWhere: { zh: '能都保留的都保留', en: 'Keep all where possible' },
  sameKey: { zh: '同一事物，内容不同', en: 'The same thing, different contents' },
  sameName: { zh: '名称相同，是不同的事物', en: 'Different things of the same name' },
  previewTitle: { zh: '{title}包含的内容', en: 'What {title} brings' },
  articlesOf: { zh: '{count} 条', en: '{count} articles' },
  carriedOutBy: { zh: '由此落实：{names}', en: 'Carried out by: {names}' },
  text: { zh: '条文', en: 'Text' },
  machinery: { zh: '系统会做的', en: 'What runs' },
  people: { zh: '部门与角色', en: 'Departments and roles' },
  departments: { zh: '部门', en: 'Departments' },
  roles: { zh: '角色', en: 'Roles' },
  count: { zh: '{name} {count}', en: '{name}: {count}' },
  own: { zh: '本机构现行制度', en: 'What we have' },
  extend: { zh: '采用更多模板', en: 'Take a further template' },
  extendHint: {
    zh: '模板会并入一份修订稿，经审阅、发布后才生效；本机构现有的规定默认不变。',
    en: 'The template goes into a revision, which binds only once it is reviewed and published. What you have stays unless you decide otherwise.',
  },
  extendDraft: { zh: '生成修订稿', en: 'Make the revision' },
  takenFor: { zh: '采用模板：{name}', en: 'Takes the template {name}' },
  adding: { zh: '会新增：{articles} 条 · {items} 个服务事项', en: 'New: {articles} articles · {items} service items' },
  newPeople: { zh: '发布时会新增部门和角色：{names}', en: 'Departments and roles that come when it is published: {names}' },
  done: { zh: '完成', en: 'Done' },
  listSeparator: { zh: '、', en: ', ' },
} as const satisfies Messages;
