import type { Template } from './template';
import { templates } from './index';

/** Which article of each template answers what its regulation must provide for, row by row of the requirements. */
const APPRAISAL = {
  'A-1': ['appraisal-scheme', 'appraisal-indicators'],
  'A-2': ['appraisal-versions'],
  'A-3': ['appraisal-trial'],
  'A-4': ['appraisal-cycle', 'appraisal-appeal'],
  'A-5': ['appraisal-explanation'],
  'A-6': ['appraisal-recalculation'],
  'A-7': ['appraisal-audit'],
  'A-8': ['appraisal-use'],
  'D-1': ['accountability-ladder'],
  'D-2': ['accountability-case', 'accountability-hearing', 'accountability-decision', 'accountability-appeal', 'accountability-expiry'],
  'D-3': ['accountability-praise'],
};

const ROWS: Record<string, Record<string, string[]>> = {
  process: {
    'P-1.1': ['force-interpretation', 'force-revision'],
    'P-1.2': ['force-study', 'force-implementing'],
    'P-1.3': ['force-existing'],
    'P-1.4': ['force-execution'],
    'P-1.5': ['force-trial'],
    'P-2.1': ['process-principles'],
    'P-2.2': ['privacy-masking'],
    'P-3.1': ['handling-reception', 'handling-registration'],
    'P-3.2': ['handling-delivery', 'handling-escalation'],
    'P-3.3': ['handling-rating'],
    'P-3.4': ['follow-up-visits', 'follow-up-dissatisfied', 'follow-up-use'],
    'P-3.5': ['follow-up-file'],
    'P-4.1': ['conduct-appearance', 'conduct-language', 'conduct-behaviour', 'conduct-never', 'conduct-inspection'],
    'P-5.1': ['process-duties', 'training-plan', 'training-exam'],
    'P-5.2': ['complaint-acknowledgement', 'complaint-reply'],
    'P-5.3': ['appraisal-scheme', 'appraisal-cycle', 'appraisal-use'],
    'P-5.4': ['accountability-ladder'],
  },
  customer: {
    'C-2.1': ['customer-goals'],
    'C-4.1': ['customer-collection', 'customer-merging'],
    'C-4.2': ['customer-classification'],
    'C-4.3': ['customer-freshness'],
    'C-4.4': ['privacy-masking', 'privacy-purpose', 'privacy-rights'],
    'C-5.1': ['contact-channels'],
    'C-5.2': ['contact-plan', 'contact-answer', 'contact-preferences'],
    'C-6.1': ['complaint-channels'],
    'C-6.2': ['complaint-acknowledgement'],
    'C-6.3': ['complaint-investigation'],
    'C-6.4': ['complaint-reply', 'complaint-reopening'],
    'C-6.5': ['complaint-recurrence'],
    'C-7.1': ['survey-waves', 'survey-anonymity'],
    'C-7.2': ['survey-analysis'],
    'C-8.1': ['follow-up-file'],
    'C-8.2': ['follow-up-visits'],
    'C-8.3': ['loyalty-greetings', 'loyalty-offers'],
    'C-8.4': ['loyalty-club', 'loyalty-activities'],
  },
  quality: {
    'Q-2.1': ['standard-setting', 'standard-stricter'],
    'Q-2.2': ['standard-dimensions'],
    'Q-2.3': ['standard-publication', 'posting-figures'],
    'Q-2.4': ['posting-scope', 'posting-objection'],
    'Q-3.1': ['monitoring-layers'],
    'Q-3.2': ['monitoring-self-check', 'finding-registration', 'finding-recheck'],
    'Q-3.3': ['monitoring-third-party'],
    'Q-3.4': ['monitoring-customers', 'survey-waves'],
    'Q-4.1': ['data-collection'],
    'Q-4.2': ['data-analysis'],
    'Q-4.3': ['data-report'],
    'Q-4.4': ['data-exclusion'],
    'Q-5.1': ['improvement-plan'],
    'Q-5.2': ['improvement-execution'],
    'Q-5.3': ['improvement-effect'],
    'Q-5.4': ['improvement-loop'],
    'Q-6.1': ['appraisal-indicators'],
    'Q-6.2': ['appraisal-use'],
    'Q-7.1': ['training-plan'],
    'Q-7.2': ['training-contents'],
    'Q-7.3': ['training-forms', 'training-exam', 'training-certificate'],
    'Q-8.1': ['accountability-ladder'],
  },
  community: {
    'S-2.1': ['community-principles', 'handling-order'],
    'S-3.1': [
      'community-government',
      'community-living',
      'community-culture',
      'community-health',
      'community-legal',
      'community-safety',
      'community-environment',
      'community-other',
      'catalogue-contents',
    ],
    'S-4.1': ['handling-channels'],
    'S-4.2': ['handling-registration'],
    'S-4.3': ['handling-dispatch'],
    'S-4.4': ['handling-delivery'],
    'S-4.5': ['handling-report'],
    'S-4.6': ['follow-up-visits'],
    'S-5.1': ['conduct-language', 'conduct-behaviour'],
    'S-5.2': ['handling-transfer'],
    'S-5.3': ['limits-working-time', 'limits-dispatch', 'limits-handling', 'limits-urgent', 'limits-breach'],
    'S-5.4': ['catalogue-fees'],
    'S-6.1': ['posting-hotline'],
    'S-6.2': ['complaint-channels', 'complaint-reply'],
    'S-6.3': ['review-session', 'review-result'],
    'S-7.1': ['training-certificate'],
    'S-7.2': ['appraisal-cycle'],
    'S-7.3': ['training-ethics'],
    'S-8.1': ['accountability-ladder'],
  },
  special: {
    'G-2.1': ['group-elderly'],
    'G-2.2': ['group-disabled'],
    'G-2.3': ['group-subsistence'],
    'G-2.4': ['group-others'],
    'G-3.1': ['principle-dignity'],
    'G-3.2': ['principle-priority'],
    'G-3.3': ['principle-individual'],
    'G-3.4': ['principle-participation'],
    'G-4.1': ['special-living'],
    'G-4.2': ['special-health'],
    'G-4.3': ['special-comfort'],
    'G-4.4': ['special-rights'],
    'G-4.5': ['special-emergency'],
    'G-4.6': ['special-activities'],
    'G-4.7': ['special-policy'],
    'G-5.1': ['care-file'],
    'G-5.2': ['care-assessment'],
    'G-5.3': ['care-plan'],
    'G-5.4': ['care-delivery'],
    'G-5.5': ['care-tracking'],
    'G-5.6': ['care-evaluation'],
    'G-6.1': ['team-members'],
    'G-6.2': ['team-training'],
    'G-6.3': ['team-incentives'],
    'G-7.1': ['resource-register'],
    'G-7.2': ['resource-partners'],
    'G-7.3': ['resource-funds'],
    'G-8.1': ['posting-hotline', 'posting-figures'],
    'G-8.2': ['programme-evaluation'],
  },
};

/** How many rows each part of the requirements has. */
const COUNTS = { process: 17, customer: 18, quality: 22, community: 19, special: 29 };

const cases = templates.flatMap((template): [string, string, string[], Template][] =>
  Object.entries({ ...ROWS[template.code], ...APPRAISAL }).map(([row, keys]) => [row, template.code, keys, template]),
);

describe('P-1.1: the articles of a template answer every row of its part', () => {
  it.each(cases)('%s in %s', (_row, _code, keys, { articles }) => {
    const wordsOf = (key: string) =>
      articles.filter((node) => (node.key === key && node.level === 'article') || node.parent === key).map(({ body }) => body?.zh ?? '');
    expect(keys.filter((key) => wordsOf(key).join('').length < 20)).toEqual([]);
  });

  it('leaves no row out', () => {
    expect(templates.map(({ code }) => code).toSorted()).toEqual(Object.keys(ROWS).toSorted());
    for (const [code, count] of Object.entries(COUNTS)) expect([code, Object.keys(ROWS[code] ?? {}).length]).toEqual([code, count]);
  });
});
