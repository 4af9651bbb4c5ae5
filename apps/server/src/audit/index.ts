export { AuditModule } from './audit.module';
export { auditShape } from './list';
export { auditSubjects } from './subjects';
