import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Catalogue and fees (S-3.1, S-5.4). */
export const catalogueChapter: Chapter = {
  key: 'catalogue',
  title: both('服务目录与收费', 'Catalogue and fees'),
  articles: [
    rule(
      'catalogue-contents',
      both('目录内容', 'Contents of the catalogue'),
      both(
        '服务目录公开发布。每个事项写明服务对象、所需材料、办理步骤、办理时限、收费标准及依据，一次告知，不得另加条件。',
        'The catalogue is public. Each item states for whom it is, the documents, steps, time limit, fee and its basis, told all at once; no further conditions are made.',
      ),
    ),
    rule(
      'catalogue-fees',
      both('收费公开', 'Open fees'),
      both(
        '收费以受理时有效的目录为准，动手之前确认价格，收费出具票据；目录以外不得收取任何费用。',
        'The fee is that of the catalogue in force at acceptance, confirmed before work begins and receipted; nothing is charged beyond the catalogue.',
      ),
    ),
    guide(
      'catalogue-changes',
      both('目录调整', 'Changes to the catalogue'),
      both(
        '事项、时限、收费的调整随本制度的新版本公布，自施行之日起适用，不影响此前已经受理的诉求。',
        'Changes to items, limits and fees are published with a new version of this regulation, apply from its date and do not touch requests accepted before.',
      ),
    ),
  ],
};
