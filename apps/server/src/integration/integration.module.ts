import { Module } from '@nestjs/common';
import { ApiKeyResolver } from './api-key.resolver';
import { KeyRing } from './api-key.service';

@Module({ providers: [ApiKeyResolver, KeyRing] })
export class IntegrationApiModule {}
