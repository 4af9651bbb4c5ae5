export { COMMAND_LINE, Operators } from './operators.service';
export { OwnerWork } from './owner.service';
export { PlatformApiModule, PlatformModule, PlatformViewerModule } from './platform.module';
export { serveRestorations } from './upload';
export { Restorations } from './restorations.service';
export { Restorer } from './restorer.service';
