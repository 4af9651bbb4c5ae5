import type { Language } from '@charter/kernel';
import { gql } from '../shared/gql';
import type { Message } from '../shared/message';
import { ideMessages as words } from './messages';

export const EXAMPLE_VIEWER = gql`
  query WhoAmI {
    viewer {
      account {
        name
        email
      }
      organisation {
        name
        slug
      }
      member {
        post
        department {
          name
        }
        roles {
          name
        }
      }
    }
  }
`;

export const EXAMPLE_WORKBENCH = gql`
  query Today {
    workbench {
      queues {
        name
        count
      }
    }
  }
`;

export const EXAMPLE_REQUESTS = gql`
  query Requests($search: String, $first: Int!) {
    requests(search: $search, first: $first, orderBy: { field: DUE_AT, direction: ASC }) {
      totalCount
      nodes {
        number
        summary
        customer {
          name
          phoneMasked
        }
        state {
          name
        }
        dueAt
        remainingMinutes
        overdue
        availableActions {
          name
          allowed
          reasons {
            message
          }
        }
      }
    }
  }
`;

export const EXAMPLE_RULES = gql`
  query WhichRule {
    requests(first: 1, orderBy: { field: REGISTERED_AT, direction: DESC }) {
      nodes {
        number
        clocks {
          name
          limit
          dueAt
        }
        appliedRules {
          purpose
          result
          reason
          provision {
            text
          }
          articles {
            label
            body
          }
          regulationVersion
        }
      }
    }
  }
`;

export const EXAMPLE_CHANGES = gql`
  subscription Live {
    changes {
      topic
      id
      at
    }
  }
`;

const EXAMPLES: readonly { says: Message; document: string; variables?: object }[] = [
  { says: words.viewer, document: EXAMPLE_VIEWER },
  { says: words.workbench, document: EXAMPLE_WORKBENCH },
  { says: words.requests, document: EXAMPLE_REQUESTS, variables: { search: 'w', first: 5 } },
  { says: words.rules, document: EXAMPLE_RULES },
  { says: words.changes, document: EXAMPLE_CHANGES },
];

/** The tabs a member finds open on the first visit, each saying what it asks. */
export function exampleTabs(language: Language) {
  return EXAMPLES.map(({ says, document, variables }) => ({
    query: `# ${says[language]}\n${outdent(document)}`,
    ...(variables ? { variables: JSON.stringify(variables, undefined, 2) } : {}),
  }));
}

/** Without the indentation it has in this file. */
function outdent(document: string): string {
  return `${document.replaceAll(/^ {2}/gm, '').trim()}\n`;
}
