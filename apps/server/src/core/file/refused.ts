import { DomainError, type Text } from '@charter/kernel';

/** A file that cannot be taken, with the way out in both languages. */
export function refusedFile(problem: Required<Text>): DomainError {
  return new DomainError('FILE_REFUSED', { problem }, 'content');
}
