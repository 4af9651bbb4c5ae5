import type { DomainError } from '@charter/kernel';

/** PostgreSQL's word for a value that must be unique and is not. */
const UNIQUE_VIOLATION = '23505';

/** Runs a write; a violated uniqueness becomes the refusal named for its constraint, so that two at once get one clear no. */
export async function refusingTaken<Result>(refusals: Record<string, () => DomainError>, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    const refusal = code === UNIQUE_VIOLATION && constraint ? refusals[constraint] : undefined;
    throw refusal ? refusal() : error;
  }
}
