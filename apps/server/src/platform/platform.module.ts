import { Module } from '@nestjs/common';
import { Operators } from './operators.service';
import { Organisations } from './organisations.service';
import { OwnerWork } from './owner.service';
import { PlatformResolver } from './platform.resolver';
import { Queues } from './queues.service';
import { RestorationResolver } from './restoration.resolver';
import { RestorationWork } from './restoration.job';
import { Restorations } from './restorations.service';
import { Restorer } from './restorer.service';
import { States } from './states.service';
import { Support } from './support.service';
import { PlatformViewerResolver } from './viewer.resolver';

const services = [Operators, Organisations, OwnerWork, Queues, Restorations, RestorationWork, Restorer, States, Support];

@Module({ providers: services, exports: services })
export class PlatformModule {}

/** What members learn of the platform, in their own schema. */
@Module({ imports: [PlatformModule], providers: [PlatformViewerResolver] })
export class PlatformViewerModule {}

@Module({ imports: [PlatformModule], providers: [PlatformResolver, RestorationResolver] })
export class PlatformApiModule {}
