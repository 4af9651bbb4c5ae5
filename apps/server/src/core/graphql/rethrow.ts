import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';

/** Passes every error on: what is refused is an answer, not a fault, and real faults are logged where errors take their last shape. */
@Catch()
export class Rethrow implements ExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): never {
    throw error;
  }
}
