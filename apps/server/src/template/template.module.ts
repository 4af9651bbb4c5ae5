import { Module } from '@nestjs/common';
import { Combinations } from './combination.service';
import { TemplateResolver } from './template.resolver';

@Module({ providers: [Combinations], exports: [Combinations] })
export class TemplateModule {}

@Module({ imports: [TemplateModule], providers: [TemplateResolver] })
export class TemplateApiModule {}
