import type { FieldSpec } from '@charter/kernel';
import { ENVIRONMENTS } from '@charter/kinds';
import { useText } from '../../shared/language';
import { RuleField } from '../rule/RuleField';
import type { TypedProblem } from './typed';

interface RuleInputProps {
  field: FieldSpec;
  value: unknown;
  place: string;
  problems: readonly TypedProblem[];
  onChange: (rule: string) => void;
}

/** The rule of a definition, over the names of its environment. */
export function RuleInput({ field, value, place, problems, onChange }: RuleInputProps) {
  const t = useText();
  const problem = problems.find((each) => each.place === place);
  return (
    <RuleField
      label={t(field.label)}
      hint={field.hint && t(field.hint)}
      error={problem && t(problem.message)}
      value={value as string}
      variables={ENVIRONMENTS[field.environment ?? ''] ?? {}}
      gives={field.gives}
      onChange={onChange}
    />
  );
}
