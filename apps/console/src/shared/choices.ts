import { useQuery } from '@tanstack/react-query';
import { ask } from './api';
import type { Choice } from './FilterSelect';
import { gql } from './gql';
import { useLanguage } from './language';
import { inTreeOrder } from './tree';

/** Departments, members, roles and service items as choices of filters and dialogs. */
export const DEPARTMENT_CHOICES = gql`
  query DepartmentChoices {
    list: departments(first: 100, filter: { active: { eq: true } }, orderBy: { field: POSITION, direction: ASC }) {
      nodes {
        id
        name
        position
        parent {
          id
        }
      }
    }
  }
`;

export const MEMBER_CHOICES = gql`
  query MemberChoices($filter: MemberFilter) {
    list: members(first: 100, filter: $filter, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        department {
          id
          name
        }
        openRequestCount
        absence {
          until
        }
      }
    }
  }
`;

export const ROLE_CHOICES = gql`
  query RoleChoices {
    list: roles(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`;

export const SERVICE_ITEMS = gql`
  query ServiceItems($search: String) {
    serviceItems(search: $search) {
      id
      key
      name
      family
      familyName
      summary
      priority
      channels
      feeAmount
      feeUnit
      promise
      fields {
        code
        label
        type
        required
        hint
        options {
          code
          name
        }
      }
    }
  }
`;

export interface DepartmentChoice extends Choice {
  depth: number;
}

interface DepartmentNode extends Choice {
  position: number;
  parent: { id: string } | null;
}

export interface MemberChoice extends Choice {
  department: Choice | null;
  openRequestCount: number;
  absence: { until: string } | null;
}

export interface ItemField {
  code: string;
  label: string;
  type: string;
  required: boolean;
  hint: string | null;
  options: { code: string; name: string }[];
}

/** A service item in force, as staff pick it. */
export interface ServiceItem {
  id: string;
  key: string;
  name: string;
  family: string;
  familyName: string;
  summary: string;
  priority: 'ORDINARY' | 'URGENT' | 'EMERGENCY';
  channels: string[];
  feeAmount: string;
  feeUnit: string;
  promise: string;
  fields: ItemField[];
}

const KEEP = 60_000;

function useNodes<T>(key: readonly unknown[], document: string, variables: object, enabled = true): T[] {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: [...key, language],
    queryFn: async () => (await ask<{ list: { nodes: T[] } }>(document, variables)).list.nodes,
    staleTime: KEEP,
    enabled,
  });
  return data ?? [];
}

export function useDepartments(enabled = true): DepartmentChoice[] {
  const nodes = useNodes<DepartmentNode>(['departments', 'choices'], DEPARTMENT_CHOICES, {}, enabled);
  return inTreeOrder(nodes).map(({ node, depth }) => ({ id: node.id, name: node.name, depth }));
}

export function useMembers(enabled = true, departmentId?: string): MemberChoice[] {
  const filter = { active: { eq: true }, ...(departmentId ? { departmentId: { eq: departmentId } } : {}) };
  return useNodes<MemberChoice>(['members', 'choices', departmentId], MEMBER_CHOICES, { filter }, enabled);
}

export function useRoles(enabled = true): Choice[] {
  return useNodes<Choice>(['roles', 'choices'], ROLE_CHOICES, {}, enabled);
}

/** Items found by name or pinyin initials; the server does the finding, and until it has there is nothing. */
export function useFoundItems(search = ''): ServiceItem[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['serviceItems', search, language],
    queryFn: async () => (await ask<{ serviceItems: ServiceItem[] }>(SERVICE_ITEMS, { search: search || undefined })).serviceItems,
    staleTime: KEEP,
  });
  return data;
}

/** Every item in force. */
export function useServiceItems(): ServiceItem[] {
  return useFoundItems() ?? [];
}
