import type { Language } from '@charter/kernel';

/** The console keeps the member's choice here. */
const CHOICE = 'RaStorecharter.locale';

/** The language chosen in the console, or else that of the browser. */
export function ideLanguage(): Language {
  const chosen = localStorage.getItem(CHOICE);
  return (chosen ?? navigator.language).replace('"', '').startsWith('en') ? 'en' : 'zh';
}
