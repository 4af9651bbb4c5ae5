import { Icon } from './Icon';
import './search.css';

interface Props {
  label: string;
  hint: string;
  text: string;
  onChange: (text: string) => void;
}

/** Where one types what a list is to be narrowed to. */
export function SearchBox({ label, hint, text, onChange }: Props) {
  return (
    <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="search">{label}</label>
      <div className="search-box">
        <Icon name="search" />
        <input
          id="search"
          type="search"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby="search-hint"
          autoComplete="off"
        />
      </div>
      <p id="search-hint" className="hint">
        {hint}
      </p>
    </form>
  );
}
