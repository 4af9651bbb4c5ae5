/** Writes down what a proof has measured; without a proof that listens, nothing happens. */
export function figure(name: string, value: number, goal?: { most?: number; least?: number }): void;
