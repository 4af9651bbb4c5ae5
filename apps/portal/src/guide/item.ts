import { gql } from '../shared/api';

/** A service item (服务事项) as the list shows it. */
export interface ItemBrief {
  key: string;
  name: string;
  family: string;
  familyName: string;
  summary: string;
  feeAmount: string;
  feeUnit: string;
  free: boolean;
  promise: string;
}

/** One question of an item's form (S-4.2). */
export interface ItemField {
  code: string;
  label: string;
  type: string;
  required: boolean;
  hint: string | null;
  options: { code: string; name: string }[] | null;
}

/** A service item with all the guide tells about it (S-3.1). */
export interface Item extends ItemBrief {
  audience: string;
  documents: string[];
  steps: string[];
  feeBasis: string;
  channels: string[];
  department: string | null;
  fields: ItemField[];
  updatedAt: string;
  regulationVersion: number;
  articles: { label: string; title: string | null; body: string }[];
}

export interface Family {
  code: string;
  name: string;
  items: ItemBrief[];
}

export const ITEMS = gql`
  query PortalItems($search: String) {
    items(search: $search) {
      key
      name
      family
      familyName
      summary
      feeAmount
      feeUnit
      free
      promise
    }
  }
`;

export const ITEM = gql`
  query PortalItem($key: String!) {
    item(key: $key) {
      key
      name
      family
      familyName
      summary
      feeAmount
      feeUnit
      free
      promise
      audience
      documents
      steps
      feeBasis
      channels
      department
      updatedAt
      regulationVersion
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
      articles {
        label
        title
        body
      }
    }
  }
`;

/** Items by family, both in the order the regulation gives them. */
export function familiesOf(items: readonly ItemBrief[]): Family[] {
  const families = new Map<string, Family>();
  for (const item of items) {
    const family = families.get(item.family) ?? { code: item.family, name: item.familyName, items: [] };
    family.items.push(item);
    families.set(item.family, family);
  }
  return [...families.values()];
}
