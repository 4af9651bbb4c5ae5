/** Bytes made into text at once: a call takes only so many arguments. */
const STRETCH = 8192;

/** The file as the API takes it. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const stretches = Array.from({ length: Math.ceil(bytes.length / STRETCH) }, (_, place) =>
    String.fromCharCode(...bytes.subarray(place * STRETCH, (place + 1) * STRETCH)),
  );
  return btoa(stretches.join(''));
}
