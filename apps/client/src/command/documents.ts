import { graphql } from '../graphql';

export const WHO = graphql(`
  query Who {
    viewer {
      account {
        name
        email
      }
      member {
        name
      }
      key {
        name
        scopes
      }
      organisation {
        name
        slug
      }
      memberships {
        current
        organisation {
          id
          name
          slug
        }
      }
      rateLimit {
        limit
        remaining
        resetAt
      }
    }
  }
`);

export const SWITCH = graphql(`
  mutation Switch($input: SessionSwitchInput!) {
    sessionSwitch(input: $input) {
      token
      organisation {
        name
        slug
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const EXPORT_CREATE = graphql(`
  mutation ExportCreate($input: ExportCreateInput!) {
    exportCreate(input: $input) {
      export {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const EXPORT = graphql(`
  query Export($id: ID!) {
    export(id: $id) {
      state
      rows
      cut
      url
      format
    }
  }
`);

export const TOPICS = graphql(`
  query Topics {
    webhookTopics {
      code
    }
  }
`);

export const WEBHOOKS = graphql(`
  query Webhooks($after: String) {
    webhooks(first: 100, after: $after) {
      nodes {
        id
        name
        url
        active
        disabledReason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LAST_DELIVERIES = graphql(`
  query LastDeliveries($filter: WebhookDeliveryFilter) {
    webhookDeliveries(first: 1, filter: $filter) {
      nodes {
        state
        attempts {
          status
          error
        }
      }
    }
  }
`);

export const WEBHOOK_CREATE = graphql(`
  mutation WebhookCreate($input: WebhookCreateInput!) {
    webhookCreate(input: $input) {
      webhook {
        id
      }
      secret
      userErrors {
        code
        message
      }
    }
  }
`);

export const WEBHOOK_UPDATE = graphql(`
  mutation WebhookUpdate($input: WebhookUpdateInput!) {
    webhookUpdate(input: $input) {
      webhook {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const WEBHOOK_ROTATE = graphql(`
  mutation WebhookRotate($input: WebhookSecretRotateInput!) {
    webhookSecretRotate(input: $input) {
      secret
      userErrors {
        code
        message
      }
    }
  }
`);

export const REDELIVER = graphql(`
  mutation Redeliver($input: WebhookRedeliverInput!) {
    webhookRedeliver(input: $input) {
      delivery {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const REGULATIONS = graphql(`
  query Regulations {
    regulations {
      id
      code
      versions {
        id
        number
      }
    }
  }
`);

export const POLICY_TEXT = graphql(`
  query PolicyText($id: ID!) {
    regulationContent(id: $id) {
      title {
        zh
        en
      }
      articles {
        key
        parentKey
        level
        label {
          zh
          en
        }
        title {
          zh
          en
        }
        body {
          zh
          en
        }
        guidance
      }
    }
  }
`);

export const POLICY_VALIDATE = graphql(`
  query PolicyValidate($input: RegulationValidateInput!) {
    regulationValidate(input: $input) {
      problems {
        place
        name
        message
      }
      articles {
        key
        change
        label
      }
      provisions {
        kind
        key
        change
        text
      }
    }
  }
`);

export const POLICY_DRAFT = graphql(`
  mutation PolicyDraft($input: RegulationDraftCreateInput!) {
    regulationDraftCreate(input: $input) {
      draft {
        id
        title
        problems {
          place
          name
          message
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);
