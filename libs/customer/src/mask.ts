/** A phone number with its middle hidden: 138****5678 (P-2.2). Short numbers keep only their end. */
export function maskPhone(phone: string): string {
  const characters = Array.from(phone);
  if (characters.length < 7) return `${'*'.repeat(Math.max(0, characters.length - 2))}${characters.slice(-2).join('')}`;
  const head = characters.slice(0, Math.max(0, characters.length - 8)).join('');
  return `${head}****${characters.slice(-4).join('')}`;
}

/** A name of which only the first character shows: 王**. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim());
  return first + '*'.repeat(rest.length);
}

const DISTRICT = /^.*?[区县镇乡街道路村](?=.)/u;

/** An address down to the district or street; house and door stay hidden. */
export function maskAddress(address: string): string {
  const trimmed = address.trim();
  if (trimmed === '') return '';
  const shown = DISTRICT.exec(trimmed)?.[0] ?? Array.from(trimmed).slice(0, 2).join('');
  return `${shown}****`;
}
