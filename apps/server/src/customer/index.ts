export { CustomerEntity } from './customer.entity';
export { Customer, CustomerCreateInput } from './customer.graphql';
export { CustomerApiModule, CustomerModule } from './customer.module';
export { Customers, readDraft, rowOf } from './customer.service';
export { customerShape } from './shapes';
export { customerSubjects } from './subjects';
