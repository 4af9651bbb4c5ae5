import type { CategoryBody } from '@charter/care';
import { disabled } from './category/disabled';
import { elderly } from './category/elderly';
import { hardship } from './category/hardship';
import { bereaved, children, entitledGroups, workers } from './category/others';
import type { Content } from './content';

/** The special groups by what articles speak of (特殊群体类别): seven kinds with their categories. */
export const careCategories = {
  elderly,
  disabled,
  hardship,
  others: [...entitledGroups, ...bereaved, ...children, ...workers],
} satisfies Record<string, Content<CategoryBody>[]>;
