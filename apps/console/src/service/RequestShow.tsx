export default function RequestShow() {
  return null;
}
