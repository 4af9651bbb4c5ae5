import { Module } from '@nestjs/common';
import { CustomerResolver } from './customer.resolver';
import { Customers } from './customer.service';

@Module({ providers: [Customers, CustomerResolver], exports: [Customers] })
export class CustomerModule {}
