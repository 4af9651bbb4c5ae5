import { deviceName, deviceOf } from './device';

describe('what a browser says of itself', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36', 'Chrome · Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0', 'Edge · Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari · iPhone',
    ],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0', 'WeChat · Android'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Mac'],
    ['curl/8.5.0', 'curl'],
    ['', undefined],
  ])('%s', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });

  it('tells a phone from a desk', () => {
    expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile').mobile).toBe(true);
    expect(deviceOf('Mozilla/5.0 (Windows NT 10.0)').mobile).toBe(false);
  });
});
