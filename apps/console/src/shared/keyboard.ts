import { useEffect, useRef } from 'react';
import type { Message } from './message';

/** Keys that do something on a page, and what they do in words (S-2.1, O-9). */
export interface KeyAct {
  /** As the keyboard says them: "j", "ArrowDown", "?". */
  keys: readonly string[];
  label: Message;
  /** Whether there is anything for it to do now; the list of keys shows it only then. */
  offered?: () => boolean;
  /** Not said where something else listens for it already. */
  act?: (event: KeyboardEvent) => void;
}

const registered = new Set<{ current: readonly KeyAct[] }>();

/** Gives a page its keys for as long as it is shown. */
export function useKeys(acts: readonly KeyAct[]): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    registered.add(latest);
    return () => {
      registered.delete(latest);
    };
  }, []);
}

/** Every key there is now. */
export function offeredKeys(): KeyAct[] {
  return [...registered].flatMap(({ current }) => current).filter(({ offered }) => offered?.() ?? true);
}

/** True where letters are typed, or where a list of choices takes them. */
export function takesLetters(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(element.type);
  return (
    element.isContentEditable ||
    element.matches('textarea, select, [role="combobox"], [role="listbox"], [role="option"], [role="menuitem"]')
  );
}

/** A dialog or an open menu has the keyboard to itself. */
const isCovered = () => document.querySelector('[role="dialog"], [role="menu"], [role="presentation"] [role="listbox"]') !== null;

/** Carries out what a key stands for, unless it is typed into something or meant for something else. */
export function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
  if (takesLetters(document.activeElement) || isCovered()) return;
  // with a Chinese input method the key types the full-width sign
  const key = event.key === '？' ? '?' : event.key;
  const wanted = offeredKeys().find(({ keys, act }) => act && keys.includes(key));
  wanted?.act?.(event);
}
