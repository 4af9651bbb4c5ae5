import type { LaunchOptions } from 'playwright-core';

/** What `chromium.launch` of playwright-core takes. */
export function browserLaunchOptions(): Promise<LaunchOptions>;
