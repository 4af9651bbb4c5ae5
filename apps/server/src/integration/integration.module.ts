import { Module } from '@nestjs/common';
import { ApiKeyResolver } from './api-key.resolver';
import { KeyRing } from './api-key.service';
import { WebhookSender } from './deliver.job';
import { WebhookListener } from './webhook.listener';
import { WebhookResolver } from './webhook.resolver';
import { Webhooks } from './webhook.service';

@Module({ providers: [ApiKeyResolver, KeyRing, WebhookListener, WebhookResolver, WebhookSender, Webhooks] })
export class IntegrationApiModule {}
