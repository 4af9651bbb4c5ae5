/** Under this token the settings of the process are injected. */
export const SETTINGS = Symbol('settings');
