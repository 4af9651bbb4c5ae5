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

export const COMBINATION = gql`
  query TemplateCombination($templates: [String!]!, $decisions: [TemplateDecisionInput!]) {
    templateCombination(templates: $templates, decisions: $decisions) {
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
  }
`;
