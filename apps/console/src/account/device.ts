/** Browsers by the mark they leave; those that carry the marks of others come first. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/HeadlessChrome\/|Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
];

export interface DeviceSeen {
  browser: string | undefined;
  system: string | undefined;
  mobile: boolean;
}

/** What a browser says of itself, as people call it. */
export function deviceOf(agent: string): DeviceSeen {
  const first = (marks: typeof BROWSERS) => marks.find(([mark]) => mark.test(agent))?.[1];
  return { browser: first(BROWSERS), system: first(SYSTEMS), mobile: /Mobile|iPhone|iPad|Android/.test(agent) };
}

/** "Chrome · Windows"; a program that is no browser by the first of its own words; undefined when it says nothing. */
export function deviceName(agent: string): string | undefined {
  const { browser, system } = deviceOf(agent);
  const named = [browser, system].filter(Boolean).join(' · ');
  return named || agent.split(/[/ ]/)[0] || undefined;
}
