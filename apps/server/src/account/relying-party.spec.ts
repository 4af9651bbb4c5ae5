import { relyingPartyOf } from './relying-party';

describe('to whom passkeys belong', () => {
  it.each([
    ['https://charter.example', 'charter.example', 'https://charter.example'],
    ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'localhost', 'http://localhost:3000'],
    ['http://[::1]:3000', 'localhost', 'http://localhost:3000'],
  ])('%s', (publicUrl, id, origin) => {
    expect(relyingPartyOf({ publicUrl })).toEqual({ id, origins: [origin] });
  });
});
