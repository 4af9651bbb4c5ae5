export { ApiKeyEntity } from './api-key.entity';
export { PAUSES } from './deliver.job';
export { TOPICS as WEBHOOK_TOPICS } from './topics';
export { WebhookDeliveryEntity } from './delivery.entity';
export { IntegrationApiModule } from './integration.module';
export { apiKeyShape, deliveryShape, webhookShape } from './shapes';
export { WebhookSnapshots } from './snapshot.service';
export { integrationSubjects } from './subjects';
export { WebhookEntity } from './webhook.entity';
