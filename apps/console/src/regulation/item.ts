import type { Provision, ServiceItemBody } from './regulation';

/** Texts of a service item that the dialog edits in both languages; lists are one entry per line. */
export const ITEM_TEXTS = ['summary', 'audience', 'documents', 'steps', 'feeUnit', 'feeBasis'] as const;
export type ItemText = (typeof ITEM_TEXTS)[number];
const LISTS: readonly ItemText[] = ['documents', 'steps'];

export function isListText(text: ItemText): boolean {
  return LISTS.includes(text);
}

/** One item with its texts in both languages, as typed. */
export interface ItemDraft {
  texts: Record<ItemText, { zh: string; en: string }>;
  feeAmount: string;
  public: boolean;
}

function typed(value: string | string[]): string {
  return Array.isArray(value) ? value.join('\n') : value;
}

/** The draft of an item read once in each language; English that only repeats the Chinese is no translation. */
export function itemDraft(chinese: ServiceItemBody, english: ServiceItemBody): ItemDraft {
  const pairs = ITEM_TEXTS.map((text) => {
    const zh = typed(chinese[text]);
    const en = typed(english[text]);
    const translated = en === zh ? '' : en;
    return [text, { zh, en: translated }] as const;
  });
  return { texts: Object.fromEntries(pairs) as ItemDraft['texts'], feeAmount: chinese.feeAmount, public: chinese.public };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function pair(zh: string, en = ''): { zh: string; en: string | undefined } {
  return { zh: zh.trim(), en: en.trim() || undefined };
}

function textInput(text: ItemText, { zh, en }: { zh: string; en: string }): unknown {
  if (!isListText(text)) return pair(zh, en);
  const english = lines(en);
  return lines(zh).map((line, place) => pair(line, english[place]));
}

/** Names of what differs between two drafts. */
export function changedParts(before: ItemDraft, after: ItemDraft): (ItemText | 'feeAmount' | 'public')[] {
  const texts = ITEM_TEXTS.filter(
    (text) => before.texts[text].zh !== after.texts[text].zh || before.texts[text].en !== after.texts[text].en,
  );
  const others = (['feeAmount', 'public'] as const).filter((part) => before[part] !== after[part]);
  return [...texts, ...others];
}

/** The changed part of the item in the form of the API. */
export function itemInput(before: ItemDraft, after: ItemDraft): Record<string, unknown> {
  return Object.fromEntries(
    changedParts(before, after).map((part) => {
      if (part === 'feeAmount' || part === 'public') return [part, after[part]];
      return [part, textInput(part, after.texts[part])];
    }),
  );
}

export type ItemProvision = Provision<ServiceItemBody>;
