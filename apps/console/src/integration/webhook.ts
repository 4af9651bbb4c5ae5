/** An address that is told of events. */
export interface Webhook {
  id: string;
  version: number;
  name: string;
  url: string;
  topics: string[];
  include: 'THIN' | 'SNAPSHOT';
  active: boolean;
  disabledReason: 'gone' | 'failing' | null;
  previousUntil: string | null;
  createdAt: string;
  createdBy: { id: string; name: string } | null;
}

export interface Topic {
  code: string;
  name: string;
}

export interface Attempt {
  at: string;
  status: number | null;
  error: string | null;
  milliseconds: number;
  reply: string | null;
}

/** A message with every try. */
export interface Delivery {
  id: string;
  topic: string;
  state: 'WAITING' | 'DELIVERED' | 'FAILED';
  createdAt: string;
  nextAttemptAt: string | null;
  attempts: Attempt[];
}

/** A webhook with the secret that is shown this once. */
export interface WithSecret {
  record: Webhook;
  secret: string;
}

/** Name of a topic in words; one that no longer exists, and the test, by their codes. */
export const topicName = (code: string, topics: readonly Topic[]) => topics.find((topic) => topic.code === code)?.name ?? code;
