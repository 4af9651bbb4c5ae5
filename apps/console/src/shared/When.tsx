import { useLanguage } from './language';
import { date, dateTime } from './moment';

/** A moment in the member's language and time zone. */
export function When({ at, dateOnly = false }: { at: string | null | undefined; dateOnly?: boolean }) {
  const language = useLanguage();
  if (!at) return <>—</>;
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {dateOnly ? date(at, language) : dateTime(at, language, new Date())}
    </time>
  );
}
