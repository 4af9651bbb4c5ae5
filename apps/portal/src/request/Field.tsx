import { Icon } from '../shared/Icon';
import type { Message } from '../shared/language';
import { useSay } from '../shared/preferences';
import type { Question } from './application';
import { request } from './messages';

interface Props {
  question: Question;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

/** The id of a question's input, which the error summary links to. */
export function fieldId(code: string): string {
  return `field-${code.replace('.', '-')}`;
}

/** Wording of the product or of the tenant. */
export function useWording(): (wording: string | Message) => string {
  const say = useSay();
  return (wording) => (typeof wording === 'string' ? wording : say(wording));
}

/** One question with its label, hint, input and what is wrong with it. */
export function Field({ question, value, problem, onChange }: Props) {
  const say = useSay();
  const wording = useWording();
  const id = fieldId(question.code);
  const described = [question.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {wording(question.label)}
        {!question.required && <span className="optional">{say(request.optional)}</span>}
      </label>
      {question.hint && (
        <p className="hint" id={`${id}-hint`}>
          {wording(question.hint)}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          <Icon name="alert" />
          {problem}
        </p>
      )}
      <Input question={question} value={value} onChange={onChange} id={id} invalid={Boolean(problem)} described={described || undefined} />
    </div>
  );
}

const MODES: Record<string, { type: string; inputMode?: 'decimal' | 'tel' | 'numeric' }> = {
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
  phone: { type: 'tel', inputMode: 'tel' },
  digits: { type: 'text', inputMode: 'numeric' },
};

interface InputProps extends Omit<Props, 'problem'> {
  id: string;
  invalid: boolean;
  described: string | undefined;
}

function Input({ question, value, onChange, id, invalid, described }: InputProps) {
  const say = useSay();
  const shared = {
    id,
    value,
    required: question.required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': described,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (question.type === 'longText') return <textarea rows={4} {...shared} />;
  if (question.type === 'choice') {
    return (
      <select {...shared}>
        <option value="">{say(request.choose)}</option>
        {question.options?.map((option) => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
      </select>
    );
  }
  return <input autoComplete={question.autoComplete ?? 'off'} {...(MODES[question.type] ?? { type: 'text' })} {...shared} />;
}
