export default function RequestCreate() {
  return null;
}
