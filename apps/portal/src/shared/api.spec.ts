import { jest } from '@jest/globals';
import { ApiError, ask, failureOf, gql } from './api';

const call = {
  slug: 'yangguang',
  language: 'en',
  document: gql`
    query Q {
      organisation {
        name
      }
    }
  `,
} as const;

function answering(body: unknown, status = 200) {
  const spy = jest.spyOn(globalThis, 'fetch');
  spy.mockResolvedValue(new Response(JSON.stringify(body), { status }));
  return spy;
}

describe('the public API', () => {
  afterEach(() => jest.restoreAllMocks());

  it('names the organisation and the language', async () => {
    const fetched = answering({ data: { organisation: null } });
    await expect(ask(call)).resolves.toEqual({ organisation: null });
    expect(fetched.mock.calls[0]?.[1]?.headers).toMatchObject({ 'x-tenant': 'yangguang', 'accept-language': 'en' });
  });

  it.each([
    ['limited', { errors: [{ extensions: { code: 'RATE_LIMITED' } }] }, 200],
    ['limited', {}, 429],
    ['broken', { errors: [{ extensions: { code: 'INTERNAL' } }] }, 200],
    ['broken', {}, 500],
  ])('tells that the service is %s', async (failure, body, status) => {
    answering(body, status);
    await expect(ask(call)).rejects.toMatchObject({ failure });
  });

  it('tells a lost connection from a broken service', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(ask(call)).rejects.toEqual(new ApiError('offline'));
    expect(failureOf(new Error('else'))).toBe('broken');
  });
});
