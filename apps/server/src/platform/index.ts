export { Operators } from './operators.service';
export { OwnerWork } from './owner.service';
export { PlatformApiModule, PlatformModule, PlatformViewerModule } from './platform.module';
