export { InterpretationApiModule } from './interpretation.module';
export { ArticleQuestionEntity } from './question.entity';
export { ArticleQuestion } from './question.graphql';
export { questionShape } from './shapes';
