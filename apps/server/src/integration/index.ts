export { ApiKeyEntity } from './api-key.entity';
export { IntegrationApiModule } from './integration.module';
export { apiKeyShape } from './shapes';
export { integrationSubjects } from './subjects';
