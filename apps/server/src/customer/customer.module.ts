import { Module } from '@nestjs/common';
import { CustomerResolver } from './customer.resolver';
import { Customers } from './customer.service';

@Module({ providers: [Customers], exports: [Customers] })
export class CustomerModule {}

@Module({ imports: [CustomerModule], providers: [CustomerResolver] })
export class CustomerApiModule {}
