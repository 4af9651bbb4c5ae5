/** A face whose mouth follows the level; the word beside it says the same (not by colour alone). */
export function Face({ smile }: { smile: number }) {
  const bend = smile * 11;
  return (
    <svg className="face" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle cx="32" cy="32" r="28" />
      <path d="M23 25v3M41 25v3" />
      <path d={`M20 ${42 - bend / 2}Q32 ${42 + bend} 44 ${42 - bend / 2}`} />
    </svg>
  );
}
