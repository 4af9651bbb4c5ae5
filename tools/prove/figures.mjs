import { appendFileSync } from 'node:fs';

/**
 * Writes down what a proof has measured; without a proof that listens, nothing happens.
 * @param {string} name
 * @param {number} value
 * @param {{ most?: number, least?: number }} [goal]
 */
export function figure(name, value, goal = {}) {
  const file = process.env.CHARTER_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ name, value, ...goal })}\n`);
}

/** Whether a figure keeps to its goal. */
export const isMet = ({ value, most = Infinity, least = -Infinity }) => value <= most && value >= least;

const said = ({ most, least }) => (most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '');
const rounded = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));

/** Figures as the lines of a table. */
export function tableOf(figures) {
  return [
    '| figure | found | goal | |',
    '| --- | --- | --- | --- |',
    ...figures.map((each) => `| ${each.name} | ${rounded(each.value)} | ${said(each)} | ${isMet(each) ? '✓' : '✗'} |`),
  ];
}
