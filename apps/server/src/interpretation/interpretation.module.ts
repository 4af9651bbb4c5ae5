import { Module } from '@nestjs/common';
import { ArticleQuestionResolver } from './question.resolver';
import { Questions } from './questions.service';

@Module({ providers: [ArticleQuestionResolver, Questions] })
export class InterpretationApiModule {}
