import { Module } from '@nestjs/common';
import { ApiKeyResolver } from './api-key.resolver';
import { KeyRing } from './api-key.service';
import { WebhookSender } from './deliver.job';
import { WebhookSnapshots } from './snapshot.service';
import { WebhookListener } from './webhook.listener';
import { WebhookResolver } from './webhook.resolver';
import { Webhooks } from './webhook.service';

@Module({ providers: [ApiKeyResolver, KeyRing, WebhookListener, WebhookResolver, WebhookSender, WebhookSnapshots, Webhooks] })
export class IntegrationApiModule {}
