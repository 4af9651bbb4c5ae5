import type { Text } from '@charter/kernel';

const SHORTEST = 10;
const LONGEST = 200;

/** Of the passwords seen most often, those long enough to get past the length rule. */
const WORST: ReadonlySet<string> = new Set(
  (
    '1234567890 0123456789 0987654321 12345678910 123456789a 1111111111 0000000000 1234512345 1q2w3e4r5t q1w2e3r4t5 ' +
    '1qaz2wsx3edc qwertyuiop qwerty12345 qwerty1234 abcdefghij abcd123456 abc1234567 password12 password123 ' +
    'password1234 passw0rd123 administrator admin12345 admin123456 letmein1234 iloveyou12 iloveyou1314 woaini1314 ' +
    'woaini5201314 5201314520 a123456789 aa12345678 zxcvbnm123 asdfghjkl1 changeme123 welcome123'
  ).split(' '),
);

/** Why a password is refused; undefined when it will do. */
export function checkPassword(password: string, email?: string): Text | undefined {
  const length = Array.from(password).length;
  if (length < SHORTEST) return { zh: `至少 ${SHORTEST} 个字符。`, en: `At least ${SHORTEST} characters.` };
  if (length > LONGEST) return { zh: `最多 ${LONGEST} 个字符。`, en: `At most ${LONGEST} characters.` };
  const lower = password.toLowerCase();
  if (email && (lower === email.toLowerCase() || lower === email.toLowerCase().split('@')[0])) {
    return { zh: '不能与邮箱相同。', en: 'It must not be the e-mail address.' };
  }
  if (WORST.has(lower) || new Set(lower).size < 4) {
    return { zh: '这个密码太常见。', en: 'This password is too common.' };
  }
  return undefined;
}
