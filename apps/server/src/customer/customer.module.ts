import { Module } from '@nestjs/common';
import { ContactResolver } from './contact.resolver';
import { CustomerResolver } from './customer.resolver';
import { Customers } from './customer.service';
import { CustomerImports } from './customer-import.service';
import { ImportModule } from '../import';
import { ViewModule } from '../view';
import { Disclosures } from './disclosure.service';

@Module({ imports: [ImportModule], providers: [CustomerImports, Customers, Disclosures], exports: [Customers, Disclosures] })
export class CustomerModule {}

@Module({ imports: [CustomerModule, ViewModule], providers: [ContactResolver, CustomerResolver] })
export class CustomerApiModule {}
