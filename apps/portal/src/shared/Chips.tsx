import { shared } from './messages';
import { useSay } from './preferences';
import './search.css';

interface Props {
  label: string;
  choices: readonly { code: string; name: string }[];
  chosen: string | undefined;
  onChoose: (code: string | undefined) => void;
}

/** One of a few, or all. */
export function Chips({ label, choices, chosen, onChoose }: Props) {
  const say = useSay();
  if (choices.length < 2) return null;
  return (
    <div className="chips" role="group" aria-label={label}>
      <button type="button" className="chip" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {say(shared.all)}
      </button>
      {choices.map(({ code, name }) => (
        <button key={code} type="button" className="chip" aria-pressed={chosen === code} onClick={() => onChoose(code)}>
          {name}
        </button>
      ))}
    </div>
  );
}
