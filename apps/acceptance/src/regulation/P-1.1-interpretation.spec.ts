import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { until } from '../frame/pace';
import { reviseRegulation } from './filings';

interface Question {
  id: string;
  version: number;
  text: string;
  articleLabel: string;
  askedByName: string;
  answer: string | null;
  answeredByName: string | null;
  official: boolean;
  public: boolean;
  outdated: boolean;
  regulationVersion: { number: number };
}

const FIELDS = 'id version text articleLabel askedByName answer answeredByName official public outdated regulationVersion { number }';
const PURPOSE = 'community-purpose';

describe('P-1.1 questions on articles and their interpretation', () => {
  let organisation: Organisation;
  let asker: Colleague;
  beforeEach(async () => {
    organisation = await signUp();
    asker = await organisation.join('handler', 'living', '李华');
  });

  const ask = async (as: Client, text: string, articleKey = PURPOSE) => {
    const input = { regulationId: organisation.regulationId, articleKey, text };
    return (await as.done<{ articleQuestion: Question }>('articleQuestionAsk', input, `articleQuestion { ${FIELDS} }`)).articleQuestion;
  };
  const answer = async ({ id }: Question, input: object) =>
    (
      await organisation.admin.done<{ articleQuestion: Question }>(
        'articleQuestionAnswer',
        { id, ...input },
        `articleQuestion { ${FIELDS} }`,
      )
    ).articleQuestion;
  const seen = async (as: Client, filter: object = {}) => {
    const { articleQuestions } = await as.query<{ articleQuestions: { nodes: Question[] } }>(
      `query ($filter: ArticleQuestionFilter) { articleQuestions(first: 50, filter: $filter) { nodes { ${FIELDS} } } }`,
      { filter },
    );
    return articleQuestions.nodes;
  };
  const told = (as: Client, kind: string, id: string) =>
    until(async () => {
      const { notices } = await as.query<{ notices: { nodes: { articleQuestion: { id: string } | null }[] } }>(
        'query ($kind: String) { notices(first: 20, filter: { kind: { eq: $kind } }) { nodes { articleQuestion { id } } } }',
        { kind },
      );
      return notices.nodes.some(({ articleQuestion }) => articleQuestion?.id === id);
    }, `the notice ${kind}`);

  it('P-1.1 a member asks, whoever interprets answers, and everybody reads the interpretation', async () => {
    const colleague = await organisation.join('handler', 'culture');
    const question = await ask(asker.client, '志愿者也要遵守吗？');
    expect(question).toMatchObject({ articleLabel: '第一条', askedByName: '李华', answer: null, official: false, outdated: false });
    await told(organisation.admin, 'questionAsked', question.id);
    expect([(await seen(asker.client)).length, (await seen(colleague.client)).length]).toEqual([1, 0]);

    expect(await asker.client.mutationFailure('articleQuestionAnswer', { id: question.id, answer: '是' })).toBe('FORBIDDEN');
    const refusal = await organisation.admin.refused('articleQuestionAnswer', { id: question.id, answer: '是', public: true });
    expect(refusal).toMatchObject({ code: 'RULE_VIOLATION', field: ['public'] });
    await answer(question, { answer: '志愿者服务时同样遵守。', official: true, public: true });
    await told(asker.client, 'questionAnswered', question.id);
    expect(await seen(colleague.client, { official: { eq: true } })).toMatchObject([
      { answer: '志愿者服务时同样遵守。', answeredByName: '周岚', official: true, public: true },
    ]);
    const stale = await organisation.admin.refused('articleQuestionAnswer', { id: question.id, answer: '另', expectedVersion: 1 });
    expect(stale.code).toBe('VERSION_CONFLICT');
  });

  it('P-1.1 an interpretation stays while its article does, and is marked with its version once that is changed', async () => {
    const [kept, changed] = [await ask(asker.client, '谁负责？', 'community-duties'), await ask(asker.client, '范围？')];
    for (const each of [kept, changed]) await answer(each, { answer: '解释如下。', official: true });
    const { number } = changed.regulationVersion;
    await reviseRegulation(organisation, PURPOSE, '为方便居民，制定本制度。');
    const now = new Map((await seen(asker.client)).map((each) => [each.id, each]));
    expect(now.get(kept.id)).toMatchObject({ official: true, outdated: false });
    expect(now.get(changed.id)).toMatchObject({ official: true, outdated: true, regulationVersion: { number } });
    expect(await ask(asker.client, '新的范围？')).toMatchObject({ outdated: false, regulationVersion: { number: number + 1 } });
  });

  it('P-1.1 what is asked of nothing, about nothing or from elsewhere is refused', async () => {
    const { regulationId } = organisation;
    const blank = await asker.client.refused('articleQuestionAsk', { regulationId, articleKey: PURPOSE, text: ' ' });
    expect(blank).toMatchObject({ code: 'FIELD_REQUIRED', field: ['text'] });
    const input = { regulationId, articleKey: 'no-such-article', text: '？' };
    expect(await asker.client.mutationFailure('articleQuestionAsk', input)).toBe('NOT_FOUND');
    const question = await ask(asker.client, '内部问题');
    const stranger = await signUp();
    expect(await seen(stranger.admin)).toEqual([]);
    expect(await stranger.admin.mutationFailure('articleQuestionAnswer', { id: question.id, answer: '答' })).toBe('NOT_FOUND');
    expect(await stranger.admin.mutationFailure('articleQuestionAsk', { ...input, articleKey: PURPOSE })).toBe('NOT_FOUND');
  });
});
