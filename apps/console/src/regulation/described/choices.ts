import type { FieldSpec } from '@charter/kernel';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shared/api';
import type { Choice } from '../../shared/FilterSelect';
import { gql } from '../../shared/gql';
import { useLanguage } from '../../shared/language';
import type { Wording as WordingOf } from '../../shared/message';
import type { Provision } from '../regulation';
import type { Typed, Wording } from './typed';

const CODES = gql`
  query OrganisationCodes {
    departments(first: 100, filter: { active: { eq: true } }, orderBy: { field: POSITION, direction: ASC }) {
      nodes {
        code
        name
      }
    }
    roles(first: 50) {
      nodes {
        code
        name
      }
    }
  }
`;

type Coded = { nodes: { code: string; name: string }[] };

/** What a reference may name. */
export interface Choices {
  /** Nothing where the field refers to nothing. */
  of: (field: Pick<FieldSpec, 'refersTo' | 'within'>) => Choice[] | undefined;
}

/** What may be chosen for a field; nothing where it is typed. */
export function optionsOf(field: FieldSpec, choices: Choices, t: WordingOf): Choice[] | undefined {
  return field.options ? Object.entries(field.options).map(([id, name]) => ({ id, name: t(name) })) : choices.of(field);
}

/** The same, and the codes of lists of the definition that is being typed. */
export function choicesWithin(choices: Choices, typed: Typed): Choices {
  return {
    of: (field) => {
      const lines = field.within === undefined ? undefined : typed[field.within];
      return Array.isArray(lines) ? lines.flatMap((line) => codeOf(line as Typed)) : choices.of(field);
    },
  };
}

function codeOf({ code, name }: Typed): Choice[] {
  if (typeof code !== 'string' || code === '') return [];
  return [{ id: code, name: (name as Wording | undefined)?.zh || code }];
}

const chosen = ({ nodes }: Coded): Choice[] => nodes.map(({ code, name }) => ({ id: code, name }));

/** Provisions of the same version, and the organisation's departments and roles. */
export function useChoices(provisions: readonly Provision[]): Choices {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['regulation', 'codes', language],
    queryFn: () => ask<{ departments: Coded; roles: Coded }>(CODES),
    staleTime: 60_000,
  });
  const organisation: Record<string, Choice[]> = data ? { department: chosen(data.departments), role: chosen(data.roles) } : {};
  return {
    of: ({ refersTo }) => {
      if (!refersTo) return undefined;
      return organisation[refersTo] ?? provisions.filter(({ kind }) => kind === refersTo).map(({ key, name }) => ({ id: key, name }));
    },
  };
}
