/** What somebody asked for and what came of it, told in the words of daily life. `{place}` is where they live. */
export interface Story {
  summary: string;
  description: string;
  result: string;
  /** Answers to the item's form where they have to fit the story. */
  answers: Record<string, string>;
}

export function story(summary: string, description: string, result: string, answers: Record<string, string> = {}): Story {
  return { summary, description, result, answers };
}

/** How often an item is asked for, relative to the others, and the stories told about it. */
export interface ItemStories {
  weight: number;
  stories: Story[];
}
