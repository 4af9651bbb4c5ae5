export { CONTACT, type Contact, PHONE, clearContact, concealingOf, customerNumber, customerRow } from './contact';
export { CustomerEntity } from './customer.entity';
export { Customer, CustomerCreateInput } from './customer.graphql';
export { CustomerApiModule, CustomerModule } from './customer.module';
export { Customers, readDraft } from './customer.service';
export { Disclosures, readReason } from './disclosure.service';
export { customerListFor, customerPersonOf, customerShape } from './shapes';
export { customerSubjects } from './subjects';
