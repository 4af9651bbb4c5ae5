import { sizeInWords } from './size';

describe('a size', () => {
  it('is told as people do', () => {
    expect([undefined, '0', '999', '1536', '2147483648', '12582912'].map(sizeInWords)).toEqual([
      '—',
      '0 B',
      '999 B',
      '1.5 KB',
      '2.0 GB',
      '12 MB',
    ]);
  });
});
