import { gql } from '../shared/gql';

export const TEMPLATES = gql`
  query Templates {
    templates {
      code
      name
      summary
      kinds
      articleCount
      itemCount
    }
  }
`;

const COMBINATION_PARTS = gql`
  fragment CombinationParts on TemplateCombination {
    templates
    title
    articleCount
    itemCount
    chapters {
      label
      title
      articles {
        label
        title
        provisions
      }
    }
    provisions {
      kind
      kindName
      names
    }
    departments
    roles
    clashes {
      id
      sort
      sortName
      reason
      name
      onlyOne
      keep
      variants {
        templates
        name
        text
      }
    }
  }
`;

export const COMBINATION = gql`
  query TemplateCombination($templates: [String!]!, $decisions: [TemplateDecisionInput!]) {
    templateCombination(templates: $templates, decisions: $decisions) {
      ...CombinationParts
    }
  }
  ${COMBINATION_PARTS}
`;

export const EXTENSION = gql`
  query TemplateExtension($regulationId: ID!, $template: String!, $decisions: [TemplateDecisionInput!]) {
    templateExtension(regulationId: $regulationId, template: $template, decisions: $decisions) {
      ...CombinationParts
    }
  }
  ${COMBINATION_PARTS}
`;
