import { endAll } from './start.mjs';

/** Stops the server of the run and removes its database. */
export default endAll;
