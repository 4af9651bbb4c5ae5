/** The mark of an organisation: the first character of its name, cut like a seal (印章). */
export function Seal({ name }: { name: string }) {
  return (
    <span className="seal" aria-hidden="true">
      {Array.from(name)[0]}
    </span>
  );
}
