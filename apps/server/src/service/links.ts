import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';

const MAC_BYTES = 12;

/** What a link is for; a link for one thing is worth nothing for another. */
type Purpose = 'receipt' | 'rating' | 'objection';

/**
 * Links that open one record for whoever holds them: the receipt of a request, one rating for each time it was answered, and
 * an objection with its answer.
 * They are signed, not stored, so that no table holds anything worth stealing.
 */
@Injectable()
export class Links {
  /** The one that signs, then the one before it: receipts are on paper. */
  private readonly keys: readonly [Buffer, ...Buffer[]];
  private readonly publicUrl: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.keys = settings.keys('links');
    this.publicUrl = settings.publicUrl;
  }

  receiptToken(requestId: string): string {
    return this.token('receipt', requestId, 0);
  }

  ratingToken(requestId: string, round: number): string {
    return this.token('rating', requestId, round);
  }

  objectionToken(objectionId: string): string {
    return this.token('objection', objectionId, 0);
  }

  receiptUrl(slug: string, requestId: string): string {
    return `${this.publicUrl}/${slug}/r/${this.receiptToken(requestId)}`;
  }

  ratingUrl(slug: string, requestId: string, round: number): string {
    return `${this.publicUrl}/${slug}/e/${this.ratingToken(requestId, round)}`;
  }

  /** The record and round a token was made for; undefined when it is not one of ours. */
  open(purpose: Purpose, token: string): { id: string; round: number } | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 17 + MAC_BYTES || bytes.toString('base64url') !== token) return undefined;
    const claim = bytes.subarray(0, 17);
    if (!this.keys.some((key) => timingSafeEqual(bytes.subarray(17), mac(key, purpose, claim)))) return undefined;
    const hex = claim.subarray(0, 16).toString('hex');
    return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), round: claim[16] ?? 0 };
  }

  private token(purpose: Purpose, id: string, round: number): string {
    const claim = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), Buffer.from([Math.min(round, 255)])]);
    return Buffer.concat([claim, mac(this.keys[0], purpose, claim)]).toString('base64url');
  }
}

function mac(key: Buffer, purpose: Purpose, claim: Buffer): Buffer {
  return createHmac('sha256', key).update(purpose).update(claim).digest().subarray(0, MAC_BYTES);
}
